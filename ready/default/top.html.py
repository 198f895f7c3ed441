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
    t_1 = []
    pass
    t_1.extend((
        '<a class="skip" href="#page_main">Skip to content</a>\n<header class="top" data-link="Copy link" data-linked="Link copied" data-copy="Copy" data-copied="Copied" data-large="Show large" data-close="Close">\n<a class="brand" href="',
        escape((undefined(name='page') if l_0_page is missing else l_0_page).home),
        '">\n',
    ))
    if (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).logo:
        pass
        t_1.append(
            '<picture>\n',
        )
        if (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).logo_dark:
            pass
            t_1.extend((
                '<source srcset="',
                escape((undefined(name='page') if l_0_page is missing else l_0_page).root),
                escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).logo_dark),
                '"',
                (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).logo_dark_size,
                ' media="screen and (prefers-color-scheme: dark)">\n',
            ))
        t_1.extend((
            '<img class="logo" src="',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).root),
            escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).logo),
            '"',
            (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).logo_size,
            ' alt="',
        ))
        if (not (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).shows_name):
            pass
            t_1.append(
                escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).name),
            )
        t_1.append(
            '">\n</picture>\n',
        )
    if (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).shows_name:
        pass
        t_1.extend((
            '<bdi class="name">',
            escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).name),
            '</bdi>\n',
        ))
    t_1.extend((
        '<span class="title"',
        (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
        '>',
        (undefined(name='site') if l_0_site is missing else l_0_site).title,
        '</span></a>\n',
    ))
    if (not (undefined(name='page') if l_0_page is missing else l_0_page).has_search):
        pass
        template = environment.get_template('search.html', 'top.html')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                t_1.append(event)
        finally: gen.close()
    t_1.append(
        '<label class="scheme" title="Light or dark"><span class="unseen">Light or dark</span>\n<select autocomplete="off">\n<option value="">Automatic</option>\n<option value="light">Light</option>\n<option value="dark">Dark</option>\n</select></label>\n</header>\n',
    )
    yield concat(t_1)

blocks = {}
debug_info = '3=17&4=20&6=25&7=29&9=37&12=51&13=55&15=60&16=65&17=67'
