from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'home.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    parent_template = None
    pass
    parent_template = environment.get_template('layout.html', 'home.html')
    for name, parent_block in parent_template.blocks.items():
        context.blocks.setdefault(name, []).append(parent_block)
    yield from parent_template.root_render_func(context)

def block_title(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_site = resolve('site')
    pass
    yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'full_title'))

def block_page(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    pass
    yield '<main id="page_main" class="home" tabindex="-1">\n'
    l_1_site = resolve('site')
    pass
    yield '<div class="hero">\n<h1'
    yield escape(environment.getattr((undefined(name='site') if l_1_site is missing else l_1_site), 'content_lang'))
    yield '>'
    yield escape(environment.getattr((undefined(name='site') if l_1_site is missing else l_1_site), 'title'))
    yield '</h1>\n'
    pass
    template = environment.get_template('search.html', 'home.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</div>\n'
    l_1_site = missing
    l_1_page = resolve('page')
    l_1_site = resolve('site')
    pass
    if environment.getattr((undefined(name='page') if l_1_page is missing else l_1_page), 'featured'):
        pass
        yield '<section class="featured" aria-labelledby="featured">\n<h2 id="featured">Start here</h2>\n<ul class="tiles"'
        yield escape(environment.getattr((undefined(name='site') if l_1_site is missing else l_1_site), 'content_lang'))
        yield '>\n'
        for l_2_article in environment.getattr((undefined(name='page') if l_1_page is missing else l_1_page), 'featured'):
            _loop_vars = {}
            pass
            yield '<li class="tile">\n<h3><a href="'
            yield escape(environment.getattr(l_2_article, 'href'))
            yield '">'
            yield escape(environment.getattr(l_2_article, 'title_html'))
            if environment.getattr(l_2_article, 'is_unmet'):
                pass
                yield ' <span class="off"'
                yield escape(environment.getattr((undefined(name='site') if l_1_site is missing else l_1_site), 'words_lang'))
                yield '>not enabled</span>'
            yield '</a></h3>\n<p>'
            yield escape(environment.getattr(l_2_article, 'summary_html'))
            yield '</p>\n</li>\n'
        l_2_article = missing
        yield '</ul>\n</section>\n'
    template = environment.get_template('roles.html', 'home.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    if environment.getattr((undefined(name='page') if l_1_page is missing else l_1_page), 'categories'):
        pass
        yield '<section aria-labelledby="topics">\n<h2 id="topics">Topics</h2>\n<ul class="topics"'
        yield escape(environment.getattr((undefined(name='site') if l_1_site is missing else l_1_site), 'content_lang'))
        yield '>\n'
        for l_2_category in environment.getattr((undefined(name='page') if l_1_page is missing else l_1_page), 'categories'):
            _loop_vars = {}
            pass
            yield '<li class="topic" data-roles="'
            yield escape(environment.getattr(l_2_category, 'roles'))
            yield '">\n<h3><a href="'
            yield escape(environment.getattr(l_2_category, 'href'))
            yield '">'
            yield escape(environment.getattr(l_2_category, 'title_html'))
            yield '</a></h3>\n'
            if environment.getattr(l_2_category, 'summary_html'):
                pass
                yield '<p>'
                yield escape(environment.getattr(l_2_category, 'summary_html'))
                yield '</p>\n'
            yield '<p class="count"'
            yield escape(environment.getattr((undefined(name='site') if l_1_site is missing else l_1_site), 'words_lang'))
            yield '>'
            yield escape(environment.getitem([markup_join(('', environment.getattr(l_2_category, 'count'), ' article', )), markup_join(('', environment.getattr(l_2_category, 'count'), ' articles', ))], context.call(environment.plural_form, environment.getattr(l_2_category, 'count'), _loop_vars=_loop_vars)))
            yield '</p>\n</li>\n'
        l_2_category = missing
        yield '</ul>\n</section>\n'
    else:
        pass
        yield '<p class="lede">There are no articles here yet.</p>\n'
    if environment.getattr((undefined(name='page') if l_1_page is missing else l_1_page), 'recent'):
        pass
        yield '<section aria-labelledby="recent">\n<h2 id="recent">Recently updated</h2>\n<ul class="recent">\n'
        for l_2_article in environment.getattr((undefined(name='page') if l_1_page is missing else l_1_page), 'recent'):
            _loop_vars = {}
            pass
            yield '<li data-roles="'
            yield escape(environment.getattr(l_2_article, 'roles'))
            yield '"><a href="'
            yield escape(environment.getattr(l_2_article, 'href'))
            yield '"><span'
            yield escape(environment.getattr((undefined(name='site') if l_1_site is missing else l_1_site), 'content_lang'))
            yield '>'
            yield escape(environment.getattr(l_2_article, 'title_html'))
            yield '</span>'
            if environment.getattr(l_2_article, 'is_unmet'):
                pass
                yield ' <span class="off">not enabled</span>'
            yield '</a> <time datetime="'
            yield escape(environment.getattr(l_2_article, 'updated'))
            yield '">'
            yield escape(environment.getattr(l_2_article, 'updated_text'))
            yield '</time></li>\n'
        l_2_article = missing
        yield '</ul>\n</section>\n'
    l_1_page = l_1_site = missing
    yield '</main>\n'

blocks = {'title': block_title, 'page': block_page}
debug_info = '1=12&2=17&3=28&7=40&8=45&12=56&15=59&16=61&18=65&19=74&25=78&26=84&29=87&30=89&31=93&32=95&33=99&34=102&36=105&44=114&48=117&49=121'
