from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'layout.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_tenant = resolve('tenant')
    l_0_page = resolve('page')
    t_1 = []
    pass
    t_1.extend((
        '<!doctype html>\n<html',
        (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).lang,
        '>\n<head>\n<meta charset="utf-8">\n<title>',
    ))
    gen = context.blocks['title'][0](context)
    try:
        for event in gen:
            t_1.append(event)
    finally: gen.close()
    t_1.append(
        '</title>\n',
    )
    if (undefined(name='page') if l_0_page is missing else l_0_page).summary:
        pass
        t_1.extend((
            '<meta name="description" content="',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).summary),
            '">\n',
        ))
    if (undefined(name='page') if l_0_page is missing else l_0_page).canonical:
        pass
        t_1.extend((
            '<link rel="canonical" href="',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).canonical),
            '">\n<meta property="og:url" content="',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).canonical),
            '">\n<meta property="og:title" content="',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).title),
            '">\n',
        ))
        if (undefined(name='page') if l_0_page is missing else l_0_page).summary:
            pass
            t_1.extend((
                '<meta property="og:description" content="',
                escape((undefined(name='page') if l_0_page is missing else l_0_page).summary),
                '">\n',
            ))
    if (undefined(name='page') if l_0_page is missing else l_0_page).twin:
        pass
        t_1.extend((
            '<link rel="alternate" type="text/markdown" href="',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).twin),
            '">\n',
        ))
    gen = context.blocks['head'][0](context)
    try:
        for event in gen:
            t_1.append(event)
    finally: gen.close()
    t_1.extend((
        (undefined(name='page') if l_0_page is missing else l_0_page).head,
        '</head>\n<body>\n',
        (undefined(name='page') if l_0_page is missing else l_0_page).top,
    ))
    gen = context.blocks['page'][0](context)
    try:
        for event in gen:
            t_1.append(event)
    finally: gen.close()
    t_1.extend((
        (undefined(name='page') if l_0_page is missing else l_0_page).foot,
        '</body>\n</html>\n',
    ))
    yield concat(t_1)

def block_title(context, missing=missing, environment=environment):
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
    t_2.extend((
        escape((undefined(name='page') if l_0_page is missing else l_0_page).title),
        ' | ',
        (undefined(name='site') if l_0_site is missing else l_0_site).full_title,
    ))
    yield concat(t_2)

def block_head(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    t_3 = []
    pass
    yield concat(t_3)

def block_page(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    t_4 = []
    pass
    yield concat(t_4)

blocks = {'title': block_title, 'head': block_head, 'page': block_page}
debug_info = '2=16&5=21&6=27&7=31&9=34&10=38&11=40&12=42&13=45&14=49&17=52&18=56&20=61&21=65&23=67&24=75&5=80&20=98&23=109'
