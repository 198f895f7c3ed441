from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'navigation.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_page = resolve('page')
    l_0_site = resolve('site')
    pass
    yield '<p class="side-home"><a href="'
    yield escape((undefined(name='page') if l_0_page is missing else l_0_page).home)
    yield '">Home</a></p>\n<ul class="shelves"'
    yield (undefined(name='site') if l_0_site is missing else l_0_site).content_lang
    yield '>\n'
    for l_1_category in (undefined(name='page') if l_0_page is missing else l_0_page).categories:
        _loop_vars = {}
        pass
        yield '<li'
        if l_1_category.is_open:
            pass
            yield ' class="open"'
        yield '><a href="'
        yield escape(l_1_category.href)
        yield '"'
        yield l_1_category.current
        yield '>'
        yield l_1_category.title_html
        yield '</a>\n'
        if l_1_category.articles:
            pass
            yield '<ul>\n'
            for l_2_article in l_1_category.articles:
                _loop_vars = {}
                pass
                yield '<li><a href="'
                yield escape(l_2_article.href)
                yield '"'
                yield l_2_article.current
                yield '>'
                yield l_2_article.title_html
                if l_2_article.is_unmet:
                    pass
                    yield ' <span class="off"'
                    yield (undefined(name='site') if l_0_site is missing else l_0_site).words_lang
                    yield '>not enabled</span>'
                yield '</a></li>\n'
            l_2_article = missing
            if l_1_category.total:
                pass
                yield '<li><a class="more" href="'
                yield escape(l_1_category.href)
                yield '"'
                yield (undefined(name='site') if l_0_site is missing else l_0_site).words_lang
                yield '>'
                yield escape(environment.getitem([markup_join(('All ', l_1_category.total, ' article', )), markup_join(('All ', l_1_category.total, ' articles', ))], context.call(environment.plural_form, l_1_category.total, _loop_vars=_loop_vars)))
                yield '</a></li>\n'
            yield '</ul>\n'
        yield '</li>\n'
    l_1_category = missing
    yield '</ul>\n'

blocks = {}
debug_info = '1=14&2=16&3=18&4=22&5=32&7=35&8=39&10=51&11=54'
