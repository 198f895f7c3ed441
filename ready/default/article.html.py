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
    pass
    yield '<div class="columns">\n<div class="bar">\n<button class="bar-button" type="button" popovertarget="page_topics"><span class="bars"></span>Menu</button>\n'
    if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'contents'):
        pass
        yield '<button class="bar-button" type="button" popovertarget="page_contents">On this page</button>\n'
    yield '</div>\n<nav class="side" id="page_topics" popover aria-label="Topics">\n'
    yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'navigation'))
    yield '</nav>\n<main id="page_main" tabindex="-1">\n<article>\n'
    pass
    yield '<header class="article-head"'
    yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_dir'))
    yield '>\n<nav class="crumbs" aria-label="Breadcrumbs">\n<ol'
    yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_lang'))
    yield '>\n<li><a href="'
    yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'home'))
    yield '">'
    yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'title'))
    yield '</a></li>\n<li><a href="'
    yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'category'), 'href'))
    yield '">'
    yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'category'), 'title_html'))
    yield '</a></li>\n</ol>\n</nav>\n<h1'
    yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_lang'))
    yield '>'
    yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'title_html'))
    yield '</h1>\n<p class="lede"'
    yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_lang'))
    yield '>'
    yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'summary_html'))
    yield '</p>\n'
    if (environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'updated') or environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'audience')):
        pass
        yield '<div class="facts">\n'
        if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'updated'):
            pass
            yield '<p class="updated"'
            yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'words_lang'))
            yield '>'
            yield 'Updated <time datetime="'
            yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'updated'))
            yield '">'
            yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'updated_text'))
            yield '</time>'
            yield '</p>\n'
        if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'audience'):
            pass
            yield '<div class="for">\n<p id="page_for"'
            yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'words_lang'))
            yield '>Written for</p>\n<ul aria-labelledby="page_for"'
            yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_lang'))
            yield '>'
            yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'audience'))
            yield '</ul>\n</div>\n'
        yield '</div>\n'
    yield '</header>\n'
    l_1_tenant = resolve('tenant')
    pass
    if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'unmet'):
        pass
        yield '<section class="notice" aria-labelledby="page_notice">\n<h2 id="page_notice">Not enabled here</h2>\n<p>This article needs something that your organization has not turned on:</p>\n<ul>\n'
        for l_2_need in environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'unmet'):
            _loop_vars = {}
            pass
            yield '<li><span class="need"'
            yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_lang'))
            yield '>'
            if environment.getattr(l_2_need, 'href'):
                pass
                yield '<a href="'
                yield escape(environment.getattr(l_2_need, 'href'))
                yield '">'
                yield escape(environment.getattr(l_2_need, 'title'))
                yield '</a>'
            else:
                pass
                yield escape(environment.getattr(l_2_need, 'title'))
            yield '</span>'
            if environment.getattr(l_2_need, 'changed_by'):
                pass
                yield '<span class="dash"> – </span><span class="who">who can turn it on: <span'
                yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_lang'))
                yield '>'
                yield escape(environment.getattr(l_2_need, 'changed_by'))
                yield '</span></span>'
            yield '</li>\n'
        l_2_need = missing
        yield '</ul>\n'
        if (not environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'has_body')):
            pass
            yield '<p>What to do with it will stand here once it is enabled.</p>\n'
        if ((environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'email') or environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'phone')) or environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'url')):
            pass
            yield '<p>Questions? Get in touch:</p>\n<ul class="ways">\n'
            if environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'email'):
                pass
                yield '<li><a href="'
                yield escape(environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'email_href'))
                yield '"><bdi>'
                yield escape(environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'email'))
                yield '</bdi></a></li>\n'
            if environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'phone'):
                pass
                yield '<li><a href="'
                yield escape(environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'phone_href'))
                yield '"><bdi>'
                yield escape(environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'phone'))
                yield '</bdi></a></li>\n'
            if environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'url'):
                pass
                yield '<li><a href="'
                yield escape(environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'url'))
                yield '"><bdi>'
                yield escape(environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'url'))
                yield '</bdi></a></li>\n'
            yield '</ul>\n'
        yield '</section>\n'
    l_1_tenant = missing
    pass
    yield '<div class="article-body" lang="'
    yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'language'))
    yield '"'
    yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_dir'))
    yield '>\n'
    yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'body'))
    yield '\n</div>\n'
    yield '</article>\n'
    l_1_tenant = resolve('tenant')
    pass
    if environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'feedback'):
        pass
        yield '<form class="helpful" method="post" action="'
        yield escape(environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'feedback'))
        yield '" aria-labelledby="page_helpful" data-thanks="Thank you.">\n<p id="page_helpful">Was this helpful?</p>\n<input type="hidden" name="article" value="'
        yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'id'))
        yield '">\n<button class="button" type="submit" name="helpful" value="yes">Yes</button>\n<button class="button" type="submit" name="helpful" value="no">No</button>\n</form>\n'
    elif environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'feedback_href'):
        pass
        yield '<div class="helpful" role="group" aria-labelledby="page_helpful">\n<p id="page_helpful">Was this helpful?</p>\n<a class="button" href="'
        yield escape(environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'feedback_href'))
        yield '?subject=Yes%2C%20this%20was%20helpful%3A%20'
        yield escape(t_1(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'title')))
        yield '">Yes</a>\n<a class="button" href="'
        yield escape(environment.getattr((undefined(name='tenant') if l_1_tenant is missing else l_1_tenant), 'feedback_href'))
        yield '?subject=No%2C%20this%20was%20not%20helpful%3A%20'
        yield escape(t_1(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'title')))
        yield '">No</a>\n</div>\n'
    l_1_tenant = missing
    pass
    if (environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'previous') or environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'next')):
        pass
        yield '<nav class="steps" aria-label="Next articles">\n'
        if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'previous'):
            pass
            yield '<a class="previous" href="'
            yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'previous'), 'href'))
            yield '"><span class="step">Previous</span> <span'
            yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_lang'))
            yield '>'
            yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'previous'), 'title_html'))
            yield '</span>'
            if environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'previous'), 'is_unmet'):
                pass
                yield ' <span class="off">not enabled</span>'
            yield '</a>\n'
        if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'next'):
            pass
            yield '<a class="next" href="'
            yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'next'), 'href'))
            yield '"><span class="step">Next</span> <span'
            yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_lang'))
            yield '>'
            yield escape(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'next'), 'title_html'))
            yield '</span>'
            if environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'next'), 'is_unmet'):
                pass
                yield ' <span class="off">not enabled</span>'
            yield '</a>\n'
        yield '</nav>\n'
    yield '</main>\n'
    if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'contents'):
        pass
        yield '<nav class="contents" id="page_contents" popover aria-label="On this page"'
        yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_dir'))
        yield '>\n<p class="contents-title"'
        yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'words_lang'))
        yield '>On this page</p>\n<ol'
        yield escape(environment.getattr((undefined(name='site') if l_0_site is missing else l_0_site), 'content_lang'))
        yield '>'
        yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'contents'))
        yield '</ol>\n</nav>\n'
    yield '</div>\n'

blocks = {'page': block_page}
debug_info = '1=12&2=17&6=34&11=38&15=42&17=44&18=46&19=50&22=54&23=58&24=62&26=65&27=68&29=76&31=79&32=81&40=89&45=92&46=96&47=109&50=119&53=122&56=125&57=128&59=132&60=135&62=139&63=142&71=151&72=155&77=160&78=163&80=165&84=167&87=170&88=174&93=180&95=183&96=186&98=196&99=199&105=211&106=214&107=216&108=218'
