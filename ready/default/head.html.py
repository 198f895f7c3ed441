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
    pass
    yield '<meta http-equiv="Content-Security-Policy" content="'
    yield (undefined(name='site') if l_0_site is missing else l_0_site).policy
    yield '">\n<meta name="referrer" content="'
    yield escape((undefined(name='site') if l_0_site is missing else l_0_site).referrer)
    yield '">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n'
    if (undefined(name='site') if l_0_site is missing else l_0_site).early:
        pass
        yield '<script src="'
        yield escape((undefined(name='page') if l_0_page is missing else l_0_page).root)
        yield escape((undefined(name='site') if l_0_site is missing else l_0_site).early)
        yield '"></script>\n'
    if (undefined(name='site') if l_0_site is missing else l_0_site).share:
        pass
        yield '<meta property="og:type" content="website">\n<meta property="og:site_name" content="'
        yield (undefined(name='site') if l_0_site is missing else l_0_site).full_title
        yield '">\n<meta property="og:image" content="'
        yield escape((undefined(name='site') if l_0_site is missing else l_0_site).share)
        yield '">\n'
    yield '<link rel="icon" href="'
    yield escape((undefined(name='page') if l_0_page is missing else l_0_page).root)
    yield escape((undefined(name='site') if l_0_site is missing else l_0_site).icon)
    yield '" type="'
    yield escape((undefined(name='site') if l_0_site is missing else l_0_site).icon_type)
    yield '">\n<link rel="stylesheet" href="'
    yield escape((undefined(name='page') if l_0_page is missing else l_0_page).root)
    yield escape((undefined(name='site') if l_0_site is missing else l_0_site).style)
    yield '">\n'
    if (undefined(name='site') if l_0_site is missing else l_0_site).brand:
        pass
        yield '<link rel="stylesheet" href="'
        yield escape((undefined(name='page') if l_0_page is missing else l_0_page).root)
        yield escape((undefined(name='site') if l_0_site is missing else l_0_site).brand)
        yield '">\n'
    yield '<script src="'
    yield escape((undefined(name='page') if l_0_page is missing else l_0_page).root)
    yield escape((undefined(name='site') if l_0_site is missing else l_0_site).script)
    yield '" defer></script>\n'

blocks = {}
debug_info = '1=14&2=16&5=18&6=21&8=24&10=27&11=29&13=32&14=37&15=40&16=43&18=47'
