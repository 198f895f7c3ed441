from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'category.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    parent_template = None
    pass
    parent_template = environment.get_template('layout.html', 'category.html')
    for name, parent_block in parent_template.blocks.items():
        context.blocks.setdefault(name, []).append(parent_block)
    yield from parent_template.root_render_func(context)

def block_page(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_page = resolve('page')
    l_0_site = resolve('site')
    pass
    yield '<div class="columns">\n<div class="bar">\n<button class="bar-button" type="button" popovertarget="page_topics"><span class="bars"></span>Menu</button>\n</div>\n<nav class="side" id="page_topics" popover aria-label="Topics">\n'
    yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'navigation'))
    yield '</nav>\n<main id="page_main" tabindex="-1">\n<header class="article-head">\n<nav class="crumbs" aria-label="Breadcrumbs">\n<ol'
    yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_lang'))
    yield '>\n<li><a href="'
    yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'home'))
    yield '">'
    yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'title'))
    yield '</a></li>\n</ol>\n</nav>\n<h1'
    yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_lang'))
    yield '>'
    yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'title_html'))
    yield '</h1>\n'
    if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'summary_html'):
        pass
        yield '<p class="lede"'
        yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_lang'))
        yield '>'
        yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'summary_html'))
        yield '</p>\n'
    yield '</header>\n'
    template = environment.get_template('roles.html', 'category.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<ul class="entries"'
    yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_lang'))
    yield '>\n'
    for l_1_article in environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'articles'):
        _loop_vars = {}
        pass
        yield '<li data-roles="'
        yield escape(environment.getattr(l_1_article, 'roles'))
        yield '">\n<h2><a href="'
        yield escape(environment.getattr(l_1_article, 'href'))
        yield '">'
        yield escape(environment.getattr(l_1_article, 'title_html'))
        if environment.getattr(l_1_article, 'is_unmet'):
            pass
            yield ' <span class="off"'
            yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'words_lang'))
            yield '>not enabled</span>'
        yield '</a></h2>\n<p>'
        yield escape(environment.getattr(l_1_article, 'summary_html'))
        yield '</p>\n</li>\n'
    l_1_article = missing
    yield '</ul>\n</main>\n</div>\n'

blocks = {'page': block_page}
debug_info = '1=12&2=17&8=28&12=30&13=32&16=36&17=40&18=43&21=48&22=55&23=57&24=61&25=63&26=72'
