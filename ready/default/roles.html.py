from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'roles.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_page = resolve('page')
    t_1 = []
    pass
    if (undefined(name='page') if l_0_page is missing else l_0_page).roles:
        pass
        t_1.append(
            '<fieldset class="roles">\n<legend>Show what is for</legend>\n<div>\n<label><input type="radio" name="role" value="" checked>Everyone</label>\n',
        )
        for l_1_role in (undefined(name='page') if l_0_page is missing else l_0_page).roles:
            l_1_site = resolve('site')
            _loop_vars = {}
            pass
            t_1.extend((
                '<label><input type="radio" name="role" value="',
                escape(l_1_role.name),
                '"><span',
                (undefined(name='site') if l_1_site is missing else l_1_site).content_lang,
                '>',
                escape(l_1_role.title),
                '</span></label>\n',
            ))
        l_1_role = l_1_site = missing
        t_1.append(
            '</div>\n<p>This only shortens the lists below. Everyone may read every article.</p>\n</fieldset>\n',
        )
    yield concat(t_1)

blocks = {}
debug_info = '1=13&6=18&7=24'
