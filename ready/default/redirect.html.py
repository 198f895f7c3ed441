from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'redirect.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_tenant = resolve('tenant')
    l_0_site = resolve('site')
    l_0_page = resolve('page')
    pass
    yield '<!doctype html>\n<html'
    yield (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).lang
    yield '>\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="'
    yield (undefined(name='site') if l_0_site is missing else l_0_site).policy
    yield '">\n'
    if (undefined(name='site') if l_0_site is missing else l_0_site).script:
        pass
        yield '<noscript><meta http-equiv="refresh" content="0; url='
        yield escape((undefined(name='page') if l_0_page is missing else l_0_page).target.href)
        yield '"></noscript>\n<script src="'
        yield escape((undefined(name='page') if l_0_page is missing else l_0_page).root)
        yield escape((undefined(name='site') if l_0_site is missing else l_0_site).script)
        yield '" defer></script>\n'
    else:
        pass
        yield '<meta http-equiv="refresh" content="0; url='
        yield escape((undefined(name='page') if l_0_page is missing else l_0_page).target.href)
        yield '">\n'
    yield '<meta name="robots" content="noindex">\n<meta name="referrer" content="'
    yield escape((undefined(name='site') if l_0_site is missing else l_0_site).referrer)
    yield '">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<title>'
    yield escape((undefined(name='page') if l_0_page is missing else l_0_page).title)
    yield ' | '
    yield (undefined(name='site') if l_0_site is missing else l_0_site).full_title
    yield '</title>\n'
    if (undefined(name='page') if l_0_page is missing else l_0_page).canonical:
        pass
        yield '<link rel="canonical" href="'
        yield escape((undefined(name='page') if l_0_page is missing else l_0_page).canonical)
        yield '">\n'
    if (undefined(name='site') if l_0_site is missing else l_0_site).early:
        pass
        yield '<script src="'
        yield escape((undefined(name='page') if l_0_page is missing else l_0_page).root)
        yield escape((undefined(name='site') if l_0_site is missing else l_0_site).early)
        yield '"></script>\n'
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
    yield '</head>\n<body>\n<main class="single">\n<h1>This page has moved</h1>\n<p class="lede">'
    yield 'It is now <a data-moved href="'
    yield escape((undefined(name='page') if l_0_page is missing else l_0_page).target.href)
    yield '"'
    yield (undefined(name='site') if l_0_site is missing else l_0_site).content_lang
    yield '>'
    yield (undefined(name='page') if l_0_page is missing else l_0_page).target.title_html
    yield '</a>.'
    yield '</p>\n</main>\n</body>\n</html>\n'

blocks = {}
debug_info = '2=15&5=17&6=19&7=22&8=24&10=30&13=33&16=35&17=39&18=42&20=44&21=47&23=51&24=56&25=59&26=62&32=67'
