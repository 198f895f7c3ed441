from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'head.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_site = resolve('site')
    l_0_page = resolve('page')
    t_1 = []
    pass
    t_1.extend((
        '<meta http-equiv="Content-Security-Policy" content="',
        (undefined(name='site') if l_0_site is missing else l_0_site).policy,
        '">\n<meta name="referrer" content="',
        escape((undefined(name='site') if l_0_site is missing else l_0_site).referrer),
        '">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n',
    ))
    if (undefined(name='site') if l_0_site is missing else l_0_site).early:
        pass
        t_1.extend((
            '<script src="',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).root),
            escape((undefined(name='site') if l_0_site is missing else l_0_site).early),
            '"></script>\n',
        ))
    if (undefined(name='site') if l_0_site is missing else l_0_site).share:
        pass
        t_1.extend((
            '<meta property="og:type" content="website">\n<meta property="og:site_name" content="',
            (undefined(name='site') if l_0_site is missing else l_0_site).full_title,
            '">\n<meta property="og:image" content="',
            escape((undefined(name='site') if l_0_site is missing else l_0_site).share),
            '">\n',
        ))
    t_1.extend((
        '<link rel="icon" href="',
        escape((undefined(name='page') if l_0_page is missing else l_0_page).root),
        escape((undefined(name='site') if l_0_site is missing else l_0_site).icon),
        '" type="',
        escape((undefined(name='site') if l_0_site is missing else l_0_site).icon_type),
        '">\n<link rel="stylesheet" href="',
        escape((undefined(name='page') if l_0_page is missing else l_0_page).root),
        escape((undefined(name='site') if l_0_site is missing else l_0_site).style),
        '">\n',
    ))
    if (undefined(name='site') if l_0_site is missing else l_0_site).brand:
        pass
        t_1.extend((
            '<link rel="stylesheet" href="',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).root),
            escape((undefined(name='site') if l_0_site is missing else l_0_site).brand),
            '">\n',
        ))
    t_1.extend((
        '<script src="',
        escape((undefined(name='page') if l_0_page is missing else l_0_page).root),
        escape((undefined(name='site') if l_0_site is missing else l_0_site).script),
        '" defer></script>\n',
    ))
    yield concat(t_1)

blocks = {}
debug_info = '1=16&2=18&5=21&6=25&8=29&10=33&11=35&13=40&14=45&15=49&16=53&18=59'
