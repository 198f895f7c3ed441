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
    t_1 = []
    pass
    if ((((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).email or (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).phone) or (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).url) or (undefined(name='page') if l_0_page is missing else l_0_page).links):
        pass
        t_1.append(
            '<footer class="foot">\n<div class="foot-inner">\n',
        )
        if (((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).email or (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).phone) or (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).url):
            pass
            t_1.append(
                '<p id="page_ask">Questions? Get in touch:</p>\n<ul class="ways" aria-labelledby="page_ask">\n',
            )
            if (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).email:
                pass
                t_1.extend((
                    '<li><a href="',
                    escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).email_href),
                    '"><bdi>',
                    escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).email),
                    '</bdi></a></li>\n',
                ))
            if (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).phone:
                pass
                t_1.extend((
                    '<li><a href="',
                    escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).phone_href),
                    '"><bdi>',
                    escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).phone),
                    '</bdi></a></li>\n',
                ))
            if (undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).url:
                pass
                t_1.extend((
                    '<li><a href="',
                    escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).url),
                    '"><bdi>',
                    escape((undefined(name='tenant') if l_0_tenant is missing else l_0_tenant).url),
                    '</bdi></a></li>\n',
                ))
            t_1.append(
                '</ul>\n',
            )
        if (undefined(name='page') if l_0_page is missing else l_0_page).links:
            pass
            t_1.extend((
                '<ul class="ways links" aria-label="Links">',
                (undefined(name='page') if l_0_page is missing else l_0_page).links,
                '</ul>\n',
            ))
        t_1.append(
            '</div>\n</footer>\n',
        )
    yield concat(t_1)

blocks = {}
debug_info = '1=14&4=19&7=24&8=28&10=33&11=37&13=42&14=46&18=54&19=58'
