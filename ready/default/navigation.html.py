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
    t_1 = []
    pass
    t_1.extend((
        '<p class="side-home"><a href="',
        escape((undefined(name='page') if l_0_page is missing else l_0_page).home),
        '">Home</a></p>\n<ul class="shelves"',
        (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
        '>\n',
    ))
    for l_1_category in (undefined(name='page') if l_0_page is missing else l_0_page).categories:
        _loop_vars = {}
        pass
        t_1.append(
            '<li',
        )
        if l_1_category.is_open:
            pass
            t_1.append(
                ' class="open"',
            )
        t_1.extend((
            '><a href="',
            escape(l_1_category.href),
            '"',
            l_1_category.current,
            '>',
            l_1_category.title_html,
            '</a>\n',
        ))
        if l_1_category.articles:
            pass
            t_1.append(
                '<ul>\n',
            )
            for l_2_article in l_1_category.articles:
                _loop_vars = {}
                pass
                t_1.extend((
                    '<li><a href="',
                    escape(l_2_article.href),
                    '"',
                    l_2_article.current,
                    '>',
                    l_2_article.title_html,
                ))
                if l_2_article.is_unmet:
                    pass
                    t_1.extend((
                        ' <span class="off"',
                        (undefined(name='site') if l_0_site is missing else l_0_site).words_lang,
                        '>not enabled</span>',
                    ))
                t_1.append(
                    '</a></li>\n',
                )
            l_2_article = missing
            if l_1_category.total:
                pass
                t_1.extend((
                    '<li><a class="more" href="',
                    escape(l_1_category.href),
                    '"',
                    (undefined(name='site') if l_0_site is missing else l_0_site).words_lang,
                    '>',
                    escape(environment.getitem([markup_join(('All ', l_1_category.total, ' article', )), markup_join(('All ', l_1_category.total, ' articles', ))], context.call(environment.plural_form, l_1_category.total, _loop_vars=_loop_vars))),
                    '</a></li>\n',
                ))
            t_1.append(
                '</ul>\n',
            )
        t_1.append(
            '</li>\n',
        )
    l_1_category = missing
    t_1.append(
        '</ul>\n',
    )
    yield concat(t_1)

blocks = {}
debug_info = '1=16&2=18&3=21&4=27&5=41&7=46&8=51&10=68&11=72'
