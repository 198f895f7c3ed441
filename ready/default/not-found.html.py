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
    pass
    yield '<meta name="robots" content="noindex">\n'

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
    yield '<main id="page_main" class="single" tabindex="-1" data-lost>\n<h1>Page not found</h1>\n<p class="lede">'
    yield 'The address may be mistyped, or the page may be gone. The <a href="'
    yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'home'))
    yield '">home page</a> lists every topic.'
    yield '</p>\n'
    template = environment.get_template('search.html', 'not-found.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'categories'):
        pass
        yield '<section aria-labelledby="topics">\n<h2 id="topics">Topics</h2>\n<ul class="topics"'
        yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_lang'))
        yield '>\n'
        for l_1_category in environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'categories'):
            _loop_vars = {}
            pass
            yield '<li class="topic">\n<h3><a href="'
            yield escape(environment.getattr(l_1_category, 'href'))
            yield '">'
            yield escape(environment.getattr(l_1_category, 'title_html'))
            yield '</a></h3>\n'
            if environment.getattr(l_1_category, 'summary_html'):
                pass
                yield '<p>'
                yield escape(environment.getattr(l_1_category, 'summary_html'))
                yield '</p>\n'
            yield '</li>\n'
        l_1_category = missing
        yield '</ul>\n</section>\n'
    yield '</main>\n'

blocks = {'head': block_head, 'page': block_page}
debug_info = '1=12&2=17&5=27&8=39&9=42&10=48&13=51&14=53&16=57&17=61&18=64'
