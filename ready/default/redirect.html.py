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
    t_1 = []
    pass
    t_1.extend((
        '<!doctype html>\n<html',
        (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).lang,
        '>\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="',
        (undefined(name='site') if l_0_site is missing else l_0_site).policy,
        '">\n',
    ))
    if (undefined(name='site') if l_0_site is missing else l_0_site).script:
        pass
        t_1.extend((
            '<noscript><meta http-equiv="refresh" content="0; url=',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).target.href),
            '"></noscript>\n<script src="',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).root),
            escape((undefined(name='site') if l_0_site is missing else l_0_site).script),
            '" defer></script>\n',
        ))
    else:
        pass
        t_1.extend((
            '<meta http-equiv="refresh" content="0; url=',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).target.href),
            '">\n',
        ))
    t_1.extend((
        '<meta name="robots" content="noindex">\n<meta name="referrer" content="',
        escape((undefined(name='site') if l_0_site is missing else l_0_site).referrer),
        '">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<title>',
        escape((undefined(name='page') if l_0_page is missing else l_0_page).title),
        ' | ',
        (undefined(name='site') if l_0_site is missing else l_0_site).full_title,
        '</title>\n',
    ))
    if (undefined(name='page') if l_0_page is missing else l_0_page).canonical:
        pass
        t_1.extend((
            '<link rel="canonical" href="',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).canonical),
            '">\n',
        ))
    if (undefined(name='site') if l_0_site is missing else l_0_site).early:
        pass
        t_1.extend((
            '<script src="',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).root),
            escape((undefined(name='site') if l_0_site is missing else l_0_site).early),
            '"></script>\n',
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
    t_1.append(
        '</head>\n<body>\n<main class="single">\n<h1>This page has moved</h1>\n<p class="lede">',
    )
    t_1.extend((
        'It is now <a data-moved href="',
        escape((undefined(name='page') if l_0_page is missing else l_0_page).target.href),
        '"',
        (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
        '>',
        (undefined(name='page') if l_0_page is missing else l_0_page).target.title_html,
        '</a>.',
    ))
    t_1.append(
        '</p>\n</main>\n</body>\n</html>\n',
    )
    yield concat(t_1)

blocks = {}
debug_info = '2=17&5=19&6=22&7=26&8=28&10=36&13=41&16=43&17=48&18=52&20=55&21=59&23=65&24=70&25=74&26=78&32=87'
