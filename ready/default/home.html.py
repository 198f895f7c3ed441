from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'home.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    parent_template = None
    pass
    parent_template = environment.get_template('layout.html', 'home.html')
    for name, parent_block in parent_template.blocks.items():
        context.blocks.setdefault(name, []).append(parent_block)
    yield from parent_template.root_render_func(context)

def block_title(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_site = resolve('site')
    t_1 = []
    pass
    t_1.append(
        (undefined(name='site') if l_0_site is missing else l_0_site).full_title,
    )
    yield concat(t_1)

def block_page(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    t_2 = []
    pass
    t_2.append(
        '<main id="page_main" class="home" tabindex="-1">\n',
    )
    l_1_site = resolve('site')
    pass
    t_2.extend((
        '<div class="hero">\n<h1',
        (undefined(name='site') if l_1_site is missing else l_1_site).content_lang,
        '>',
        (undefined(name='site') if l_1_site is missing else l_1_site).title,
        '</h1>\n',
    ))
    pass
    template = environment.get_template('search.html', 'home.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            t_2.append(event)
    finally: gen.close()
    t_2.append(
        '</div>\n',
    )
    l_1_site = missing
    l_1_page = resolve('page')
    l_1_site = resolve('site')
    pass
    if (undefined(name='page') if l_1_page is missing else l_1_page).featured:
        pass
        t_2.extend((
            '<section class="featured" aria-labelledby="featured">\n<h2 id="featured">Start here</h2>\n<ul class="tiles"',
            (undefined(name='site') if l_1_site is missing else l_1_site).content_lang,
            '>\n',
        ))
        for l_2_article in (undefined(name='page') if l_1_page is missing else l_1_page).featured:
            _loop_vars = {}
            pass
            t_2.extend((
                '<li class="tile">\n<h3><a href="',
                escape(l_2_article.href),
                '">',
                l_2_article.title_html,
            ))
            if l_2_article.is_unmet:
                pass
                t_2.extend((
                    ' <span class="off"',
                    (undefined(name='site') if l_1_site is missing else l_1_site).words_lang,
                    '>not enabled</span>',
                ))
            t_2.extend((
                '</a></h3>\n<p>',
                l_2_article.summary_html,
                '</p>\n</li>\n',
            ))
        l_2_article = missing
        t_2.append(
            '</ul>\n</section>\n',
        )
    template = environment.get_template('roles.html', 'home.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            t_2.append(event)
    finally: gen.close()
    if (undefined(name='page') if l_1_page is missing else l_1_page).categories:
        pass
        t_2.extend((
            '<section aria-labelledby="topics">\n<h2 id="topics">Topics</h2>\n<ul class="topics"',
            (undefined(name='site') if l_1_site is missing else l_1_site).content_lang,
            '>\n',
        ))
        for l_2_category in (undefined(name='page') if l_1_page is missing else l_1_page).categories:
            _loop_vars = {}
            pass
            t_2.extend((
                '<li class="topic" data-roles="',
                escape(l_2_category.roles),
                '">\n<h3><a href="',
                escape(l_2_category.href),
                '">',
                l_2_category.title_html,
                '</a></h3>\n',
            ))
            if l_2_category.summary_html:
                pass
                t_2.extend((
                    '<p>',
                    l_2_category.summary_html,
                    '</p>\n',
                ))
            t_2.extend((
                '<p class="count"',
                (undefined(name='site') if l_1_site is missing else l_1_site).words_lang,
                '>',
                escape(environment.getitem([markup_join(('', l_2_category.count, ' article', )), markup_join(('', l_2_category.count, ' articles', ))], context.call(environment.plural_form, l_2_category.count, _loop_vars=_loop_vars))),
                '</p>\n</li>\n',
            ))
        l_2_category = missing
        t_2.append(
            '</ul>\n</section>\n',
        )
    else:
        pass
        t_2.append(
            '<p class="lede">There are no articles here yet.</p>\n',
        )
    if (undefined(name='page') if l_1_page is missing else l_1_page).recent:
        pass
        t_2.append(
            '<section aria-labelledby="recent">\n<h2 id="recent">Recently updated</h2>\n<ul class="recent">\n',
        )
        for l_2_article in (undefined(name='page') if l_1_page is missing else l_1_page).recent:
            _loop_vars = {}
            pass
            t_2.extend((
                '<li data-roles="',
                escape(l_2_article.roles),
                '"><a href="',
                escape(l_2_article.href),
                '"><span',
                (undefined(name='site') if l_1_site is missing else l_1_site).content_lang,
                '>',
                l_2_article.title_html,
                '</span>',
            ))
            if l_2_article.is_unmet:
                pass
                t_2.append(
                    ' <span class="off">not enabled</span>',
                )
            t_2.extend((
                '</a> <time datetime="',
                escape(l_2_article.updated),
                '">',
                escape(l_2_article.updated_text),
                '</time></li>\n',
            ))
        l_2_article = missing
        t_2.append(
            '</ul>\n</section>\n',
        )
    l_1_page = l_1_site = missing
    t_2.append(
        '</main>\n',
    )
    yield concat(t_2)

blocks = {'title': block_title, 'page': block_page}
debug_info = '1=12&2=17&3=32&7=48&8=54&12=67&15=71&16=74&18=79&19=92&25=99&26=105&29=109&30=112&31=117&32=119&33=124&34=128&36=133&44=147&48=152&49=157'
