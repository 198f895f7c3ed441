from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'article.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    parent_template = None
    pass
    parent_template = environment.get_template('layout.html', 'article.html')
    for name, parent_block in parent_template.blocks.items():
        context.blocks.setdefault(name, []).append(parent_block)
    yield from parent_template.root_render_func(context)

def block_page(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_page = resolve('page')
    l_0_site = resolve('site')
    try:
        t_1 = environment.filters['urlencode']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'urlencode' found.")
    t_2 = []
    pass
    t_2.append(
        '<div class="columns">\n<div class="bar">\n<button class="bar-button" type="button" popovertarget="page_topics"><span class="bars"></span>Menu</button>\n',
    )
    if (undefined(name='page') if l_0_page is missing else l_0_page).contents:
        pass
        t_2.append(
            '<button class="bar-button" type="button" popovertarget="page_contents">On this page</button>\n',
        )
    t_2.extend((
        '</div>\n<nav class="side" id="page_topics" popover aria-label="Topics">\n',
        (undefined(name='page') if l_0_page is missing else l_0_page).navigation,
        '</nav>\n<main id="page_main" tabindex="-1">\n<article>\n',
    ))
    pass
    t_2.extend((
        '<header class="article-head"',
        (undefined(name='site') if l_0_site is missing else l_0_site).content_dir,
        '>\n<nav class="crumbs" aria-label="Breadcrumbs">\n<ol',
        (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
        '>\n<li><a href="',
        escape((undefined(name='page') if l_0_page is missing else l_0_page).home),
        '">',
        (undefined(name='site') if l_0_site is missing else l_0_site).title,
        '</a></li>\n<li><a href="',
        escape((undefined(name='page') if l_0_page is missing else l_0_page).category.href),
        '">',
        (undefined(name='page') if l_0_page is missing else l_0_page).category.title_html,
        '</a></li>\n</ol>\n</nav>\n<h1',
        (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
        '>',
        (undefined(name='page') if l_0_page is missing else l_0_page).title_html,
        '</h1>\n<p class="lede"',
        (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
        '>',
        (undefined(name='page') if l_0_page is missing else l_0_page).summary_html,
        '</p>\n',
    ))
    if ((undefined(name='page') if l_0_page is missing else l_0_page).updated or (undefined(name='page') if l_0_page is missing else l_0_page).audience):
        pass
        t_2.append(
            '<div class="facts">\n',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).updated:
            pass
            t_2.extend((
                '<p class="updated"',
                (undefined(name='site') if l_0_site is missing else l_0_site).words_lang,
                '>',
            ))
            t_2.extend((
                'Updated <time datetime="',
                escape((undefined(name='page') if l_0_page is missing else l_0_page).updated),
                '">',
                escape((undefined(name='page') if l_0_page is missing else l_0_page).updated_text),
                '</time>',
            ))
            t_2.append(
                '</p>\n',
            )
        if (undefined(name='page') if l_0_page is missing else l_0_page).audience:
            pass
            t_2.extend((
                '<div class="for">\n<p id="page_for"',
                (undefined(name='site') if l_0_site is missing else l_0_site).words_lang,
                '>Written for</p>\n<ul aria-labelledby="page_for"',
                (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
                '>',
                (undefined(name='page') if l_0_page is missing else l_0_page).audience,
                '</ul>\n</div>\n',
            ))
        t_2.append(
            '</div>\n',
        )
    t_2.append(
        '</header>\n',
    )
    l_1_tenant = resolve('tenant')
    pass
    if (undefined(name='page') if l_0_page is missing else l_0_page).unmet:
        pass
        t_2.append(
            '<section class="notice" aria-labelledby="page_notice">\n<h2 id="page_notice">Not enabled here</h2>\n<p>This article needs something that your organization has not turned on:</p>\n<ul>\n',
        )
        for l_2_need in (undefined(name='page') if l_0_page is missing else l_0_page).unmet:
            _loop_vars = {}
            pass
            t_2.extend((
                '<li><span class="need"',
                (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
                '>',
            ))
            if l_2_need.href:
                pass
                t_2.extend((
                    '<a href="',
                    escape(l_2_need.href),
                    '">',
                    escape(l_2_need.title),
                    '</a>',
                ))
            else:
                pass
                t_2.append(
                    escape(l_2_need.title),
                )
            t_2.append(
                '</span>',
            )
            if l_2_need.changed_by:
                pass
                t_2.extend((
                    '<span class="dash"> – </span><span class="who">who can turn it on: <span',
                    (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
                    '>',
                    escape(l_2_need.changed_by),
                    '</span></span>',
                ))
            t_2.append(
                '</li>\n',
            )
        l_2_need = missing
        t_2.append(
            '</ul>\n',
        )
        if (not (undefined(name='page') if l_0_page is missing else l_0_page).has_body):
            pass
            t_2.append(
                '<p>What to do with it will stand here once it is enabled.</p>\n',
            )
        if (((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).email or (undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).phone) or (undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).url):
            pass
            t_2.append(
                '<p>Questions? Get in touch:</p>\n<ul class="ways">\n',
            )
            if (undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).email:
                pass
                t_2.extend((
                    '<li><a href="',
                    escape((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).email_href),
                    '"><bdi>',
                    escape((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).email),
                    '</bdi></a></li>\n',
                ))
            if (undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).phone:
                pass
                t_2.extend((
                    '<li><a href="',
                    escape((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).phone_href),
                    '"><bdi>',
                    escape((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).phone),
                    '</bdi></a></li>\n',
                ))
            if (undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).url:
                pass
                t_2.extend((
                    '<li><a href="',
                    escape((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).url),
                    '"><bdi>',
                    escape((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).url),
                    '</bdi></a></li>\n',
                ))
            t_2.append(
                '</ul>\n',
            )
        t_2.append(
            '</section>\n',
        )
    l_1_tenant = missing
    pass
    t_2.extend((
        '<div class="article-body" lang="',
        (undefined(name='site') if l_0_site is missing else l_0_site).language,
        '"',
        (undefined(name='site') if l_0_site is missing else l_0_site).content_dir,
        '>\n',
        (undefined(name='page') if l_0_page is missing else l_0_page).body,
        '\n</div>\n',
    ))
    t_2.append(
        '</article>\n',
    )
    l_1_tenant = resolve('tenant')
    pass
    if (undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).feedback:
        pass
        t_2.extend((
            '<form class="helpful" method="post" action="',
            escape((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).feedback),
            '" aria-labelledby="page_helpful" data-thanks="Thank you.">\n<p id="page_helpful">Was this helpful?</p>\n<input type="hidden" name="article" value="',
            escape((undefined(name='page') if l_0_page is missing else l_0_page).id),
            '">\n<button class="button" type="submit" name="helpful" value="yes">Yes</button>\n<button class="button" type="submit" name="helpful" value="no">No</button>\n</form>\n',
        ))
    elif (undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).feedback_href:
        pass
        t_2.extend((
            '<div class="helpful" role="group" aria-labelledby="page_helpful">\n<p id="page_helpful">Was this helpful?</p>\n<a class="button" href="',
            escape((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).feedback_href),
            '?subject=Yes%2C%20this%20was%20helpful%3A%20',
            escape(t_1((undefined(name='page') if l_0_page is missing else l_0_page).title)),
            '">Yes</a>\n<a class="button" href="',
            escape((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant).feedback_href),
            '?subject=No%2C%20this%20was%20not%20helpful%3A%20',
            escape(t_1((undefined(name='page') if l_0_page is missing else l_0_page).title)),
            '">No</a>\n</div>\n',
        ))
    l_1_tenant = missing
    pass
    if ((undefined(name='page') if l_0_page is missing else l_0_page).previous or (undefined(name='page') if l_0_page is missing else l_0_page).next):
        pass
        t_2.append(
            '<nav class="steps" aria-label="Next articles">\n',
        )
        if (undefined(name='page') if l_0_page is missing else l_0_page).previous:
            pass
            t_2.extend((
                '<a class="previous" href="',
                escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page).previous, 'href')),
                '"><span class="step">Previous</span> <span',
                (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
                '>',
                escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page).previous, 'title_html')),
                '</span>',
            ))
            if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page).previous, 'is_unmet'):
                pass
                t_2.append(
                    ' <span class="off">not enabled</span>',
                )
            t_2.append(
                '</a>\n',
            )
        if (undefined(name='page') if l_0_page is missing else l_0_page).next:
            pass
            t_2.extend((
                '<a class="next" href="',
                escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page).next, 'href')),
                '"><span class="step">Next</span> <span',
                (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
                '>',
                escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page).next, 'title_html')),
                '</span>',
            ))
            if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page).next, 'is_unmet'):
                pass
                t_2.append(
                    ' <span class="off">not enabled</span>',
                )
            t_2.append(
                '</a>\n',
            )
        t_2.append(
            '</nav>\n',
        )
    t_2.append(
        '</main>\n',
    )
    if (undefined(name='page') if l_0_page is missing else l_0_page).contents:
        pass
        t_2.extend((
            '<nav class="contents" id="page_contents" popover aria-label="On this page"',
            (undefined(name='site') if l_0_site is missing else l_0_site).content_dir,
            '>\n<p class="contents-title"',
            (undefined(name='site') if l_0_site is missing else l_0_site).words_lang,
            '>On this page</p>\n<ol',
            (undefined(name='site') if l_0_site is missing else l_0_site).content_lang,
            '>',
            (undefined(name='page') if l_0_page is missing else l_0_page).contents,
            '</ol>\n</nav>\n',
        ))
    t_2.append(
        '</div>\n',
    )
    yield concat(t_2)

blocks = {'page': block_page}
debug_info = '1=12&2=17&6=37&11=44&15=50&17=52&18=54&19=58&22=62&23=66&24=71&26=76&27=80&29=93&31=97&32=99&40=112&45=117&46=122&47=142&50=158&53=163&56=168&57=172&59=177&60=181&62=186&63=190&71=205&72=209&77=217&78=221&80=223&84=226&87=230&88=234&93=241&95=246&96=250&98=265&99=269&105=290&106=294&107=296&108=298'
