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
    pass
    yield '<!doctype html>\n<html'
    yield (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).lang
    yield '>\n<head>\n<meta charset="utf-8">\n<title>'
    yield from context.blocks['title'][0](context)
    yield '</title>\n'
    if (undefined(name='page') if l_0_page is missing else l_0_page).summary:
        pass
        yield '<meta name="description" content="'
        yield escape((undefined(name='page') if l_0_page is missing else l_0_page).summary)
        yield '">\n'
    if (undefined(name='page') if l_0_page is missing else l_0_page).canonical:
        pass
        yield '<link rel="canonical" href="'
        yield escape((undefined(name='page') if l_0_page is missing else l_0_page).canonical)
        yield '">\n<meta property="og:url" content="'
        yield escape((undefined(name='page') if l_0_page is missing else l_0_page).canonical)
        yield '">\n<meta property="og:title" content="'
        yield escape((undefined(name='page') if l_0_page is missing else l_0_page).title)
        yield '">\n'
        if (undefined(name='page') if l_0_page is missing else l_0_page).summary:
            pass
            yield '<meta property="og:description" content="'
            yield escape((undefined(name='page') if l_0_page is missing else l_0_page).summary)
            yield '">\n'
    if (undefined(name='page') if l_0_page is missing else l_0_page).twin:
        pass
        yield '<link rel="alternate" type="text/markdown" href="'
        yield escape((undefined(name='page') if l_0_page is missing else l_0_page).twin)
        yield '">\n'
    yield from context.blocks['head'][0](context)
    yield (undefined(name='page') if l_0_page is missing else l_0_page).head
    yield '</head>\n<body>\n'
    yield (undefined(name='page') if l_0_page is missing else l_0_page).top
    yield from context.blocks['page'][0](context)
    yield (undefined(name='page') if l_0_page is missing else l_0_page).foot
    yield '</body>\n</html>\n'

def block_title(context, missing=missing, environment=environment):
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
        escape((undefined(name='page') if l_0_page is missing else l_0_page).title),
        ' | ',
        (undefined(name='site') if l_0_site is missing else l_0_site).full_title,
    ))
    yield concat(t_1)

def block_head(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    t_2 = []
    pass
    yield concat(t_2)

def block_page(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    t_3 = []
    pass
    yield concat(t_3)

blocks = {'title': block_title, 'head': block_head, 'page': block_page}
debug_info = '2=14&5=16&6=18&7=21&9=23&10=26&11=28&12=30&13=32&14=35&17=37&18=40&20=42&21=43&23=45&24=47&5=50&20=68&23=79'
