from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'top.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_page = resolve('page')
    l_0_tenant = resolve('tenant')
    l_0_site = resolve('site')
    pass
    yield '<a class="skip" href="#page_main">Skip to content</a>\n<header class="top" data-link="Copy link" data-linked="Link copied" data-copy="Copy" data-copied="Copied" data-large="Show large" data-close="Close">\n<a class="brand" href="'
    yield escape((undefined(name='page') if l_0_page is missing else l_0_page).home)
    yield '">\n'
    if (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).logo:
        pass
        yield '<picture>\n'
        if (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).logo_dark:
            pass
            yield '<source srcset="'
            yield escape((undefined(name='page') if l_0_page is missing else l_0_page).root)
            yield escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).logo_dark)
            yield '"'
            yield (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).logo_dark_size
            yield ' media="screen and (prefers-color-scheme: dark)">\n'
        yield '<img class="logo" src="'
        yield escape((undefined(name='page') if l_0_page is missing else l_0_page).root)
        yield escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).logo)
        yield '"'
        yield (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).logo_size
        yield ' alt="'
        if (not (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).shows_name):
            pass
            yield escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).name)
        yield '">\n</picture>\n'
    if (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).shows_name:
        pass
        yield '<bdi class="name">'
        yield escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).name)
        yield '</bdi>\n'
    yield '<span class="title"'
    yield (undefined(name='site') if l_0_site is missing else l_0_site).content_lang
    yield '>'
    yield (undefined(name='site') if l_0_site is missing else l_0_site).title
    yield '</span></a>\n'
    if (not (undefined(name='page') if l_0_page is missing else l_0_page).has_search):
        pass
        template = environment.get_template('search.html', 'top.html')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    yield '<label class="scheme" title="Light or dark"><span class="unseen">Light or dark</span>\n<select autocomplete="off">\n<option value="">Automatic</option>\n<option value="light">Light</option>\n<option value="dark">Dark</option>\n</select></label>\n</header>\n'

blocks = {}
debug_info = '3=15&4=17&6=20&7=23&9=29&12=38&13=41&15=44&16=48&17=50'
