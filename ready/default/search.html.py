from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'search.html'

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
    if (undefined(name='site') if l_0_site is missing else l_0_site).search:
        pass
        t_1.extend((
            '<form class="search" role="search" data-index="',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).root),
            escape((undefined(name='site') if l_0_site is missing else l_0_site).search),
            '" data-root="',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).root),
            '" data-count="[&#34;en&#34;,[[1,&#34;{num} article found&#34;],[0,&#34;{num} articles found&#34;]]]" data-none="Nothing found for “{query}”" data-unread="Search could not be loaded." data-off="not enabled">\n<label class="unseen" for="page_search">Search</label>\n<input id="page_search" type="text" enterkeyhint="search" name="q" placeholder="Search" maxlength="200" autocomplete="off" autocapitalize="none" spellcheck="false" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="page_found" aria-keyshortcuts="/ Control+K">\n<kbd aria-hidden="true">/</kbd>\n<p class="unseen" role="status"></p>\n<div class="found" hidden>\n<div id="page_found" role="listbox" aria-label="Articles found"></div>\n<div class="nowhere">\n<p class="none"></p>\n<div class="offer"><p>A topic may lead there:</p>\n<ul',
            (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
            '></ul></div>\n<div class="offer"><p>Or ask us:</p>\n<ul></ul></div>\n</div>\n</div>\n</form>\n',
        ))
    yield concat(t_1)

blocks = {}
debug_info = '1=14&2=18&12=23'
