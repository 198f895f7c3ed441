from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'not-found.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    parent_template = None
    pass
    parent_template = environment.get_template('layout.html', 'not-found.html')
    for name, parent_block in parent_template.blocks.items():
        context.blocks.setdefault(name, []).append(parent_block)
    yield from parent_template.root_render_func(context)

def block_head(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    t_1 = []
    pass
    t_1.append(
        '<meta name="robots" content="noindex">\n',
    )
    yield concat(t_1)

def block_page(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_page = resolve('page')
    l_0_site = resolve('site')
    t_2 = []
    pass
    t_2.append(
        '<main id="page_main" class="single" tabindex="-1" data-lost>\n<h1>Page not found</h1>\n<p class="lede">',
    )
    t_2.extend((
        'The address may be mistyped, or the page may be gone. The <a href="',
        escape((undefined(name='page') if l_0_page is missing else l_0_page).home),
        '">home page</a> lists every topic.',
    ))
    t_2.append(
        '</p>\n',
    )
    template = environment.get_template('search.html', 'not-found.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            t_2.append(event)
    finally: gen.close()
    if (undefined(name='page') if l_0_page is missing else l_0_page).categories:
        pass
        t_2.extend((
            '<section aria-labelledby="topics">\n<h2 id="topics">Topics</h2>\n<ul class="topics"',
            (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
            '>\n',
        ))
        for l_1_category in (undefined(name='page') if l_0_page is missing else l_0_page).categories:
            _loop_vars = {}
            pass
            t_2.extend((
                '<li class="topic">\n<h3><a href="',
                escape(l_1_category.href),
                '">',
                l_1_category.title_html,
                '</a></h3>\n',
            ))
            if l_1_category.summary_html:
                pass
                t_2.extend((
                    '<p>',
                    l_1_category.summary_html,
                    '</p>\n',
                ))
            t_2.append(
                '</li>\n',
            )
        l_1_category = missing
        t_2.append(
            '</ul>\n</section>\n',
        )
    t_2.append(
        '</main>\n',
    )
    yield concat(t_2)

blocks = {'head': block_head, 'page': block_page}
debug_info = '1=12&2=17&5=31&8=47&9=53&10=59&13=63&14=66&16=71&17=76&18=80'
