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
    t_1 = []
    pass
    t_1.extend((
        '<div class="columns">\n<div class="bar">\n<button class="bar-button" type="button" popovertarget="page_topics"><span class="bars"></span>Menu</button>\n</div>\n<nav class="side" id="page_topics" popover aria-label="Topics">\n',
        (undefined(name='page') if l_0_page is missing else l_0_page).navigation,
        '</nav>\n<main id="page_main" tabindex="-1">\n<header class="article-head">\n<nav class="crumbs" aria-label="Breadcrumbs">\n<ol',
        (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
        '>\n<li><a href="',
        escape((undefined(name='page') if l_0_page is missing else l_0_page).home),
        '">',
        (undefined(name='site') if l_0_site is missing else l_0_site).title,
        '</a></li>\n</ol>\n</nav>\n<h1',
        (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
        '>',
        (undefined(name='page') if l_0_page is missing else l_0_page).title_html,
        '</h1>\n',
    ))
    if (undefined(name='page') if l_0_page is missing else l_0_page).summary_html:
        pass
        t_1.extend((
            '<p class="lede"',
            (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
            '>',
            (undefined(name='page') if l_0_page is missing else l_0_page).summary_html,
            '</p>\n',
        ))
    t_1.append(
        '</header>\n',
    )
    template = environment.get_template('roles.html', 'category.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            t_1.append(event)
    finally: gen.close()
    t_1.extend((
        '<ul class="entries"',
        (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
        '>\n',
    ))
    for l_1_article in (undefined(name='page') if l_0_page is missing else l_0_page).articles:
        _loop_vars = {}
        pass
        t_1.extend((
            '<li data-roles="',
            escape(l_1_article.roles),
            '">\n<h2><a href="',
            escape(l_1_article.href),
            '">',
            l_1_article.title_html,
        ))
        if l_1_article.is_unmet:
            pass
            t_1.extend((
                ' <span class="off"',
                (undefined(name='site') if l_0_site is missing else l_0_site).words_lang,
                '>not enabled</span>',
            ))
        t_1.extend((
            '</a></h2>\n<p>',
            l_1_article.summary_html,
            '</p>\n</li>\n',
        ))
    l_1_article = missing
    t_1.append(
        '</ul>\n</main>\n</div>\n',
    )
    yield concat(t_1)

blocks = {'page': block_page}
debug_info = '1=12&2=17&8=30&12=32&13=34&16=38&17=43&18=47&21=55&22=63&23=66&24=71&25=73&26=86'
