from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'foot.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_tenant = resolve('tenant')
    l_0_page = resolve('page')
    pass
    if ((((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).email or (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).phone) or (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).url) or (undefined(name='page') if l_0_page is missing else l_0_page).links):
        pass
        yield '<footer class="foot">\n<div class="foot-inner">\n'
        if (((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).email or (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).phone) or (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).url):
            pass
            yield '<p id="page_ask">Questions? Get in touch:</p>\n<ul class="ways" aria-labelledby="page_ask">\n'
            if (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).email:
                pass
                yield '<li><a href="'
                yield escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).email_href)
                yield '"><bdi>'
                yield escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).email)
                yield '</bdi></a></li>\n'
            if (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).phone:
                pass
                yield '<li><a href="'
                yield escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).phone_href)
                yield '"><bdi>'
                yield escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).phone)
                yield '</bdi></a></li>\n'
            if (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).url:
                pass
                yield '<li><a href="'
                yield escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).url)
                yield '"><bdi>'
                yield escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).url)
                yield '</bdi></a></li>\n'
            yield '</ul>\n'
        if (undefined(name='page') if l_0_page is missing else l_0_page).links:
            pass
            yield '<ul class="ways links" aria-label="Links">'
            yield (undefined(name='page') if l_0_page is missing else l_0_page).links
            yield '</ul>\n'
        yield '</div>\n</footer>\n'

blocks = {}
debug_info = '1=13&4=16&7=19&8=22&10=26&11=29&13=33&14=36&18=41&19=44'
