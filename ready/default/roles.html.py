from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'roles.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_page = resolve('page')
    pass
    if (undefined(name='page') if l_0_page is missing else l_0_page).roles:
        pass
        yield '<fieldset class="roles">\n<legend>Show what is for</legend>\n<div>\n<label><input type="radio" name="role" value="" checked>Everyone</label>\n'
        for l_1_role in (undefined(name='page') if l_0_page is missing else l_0_page).roles:
            l_1_site = resolve('site')
            _loop_vars = {}
            pass
            yield '<label><input type="radio" name="role" value="'
            yield escape(l_1_role.name)
            yield '"><span'
            yield (undefined(name='site') if l_1_site is missing else l_1_site).content_lang
            yield '>'
            yield escape(l_1_role.title)
            yield '</span></label>\n'
        l_1_role = l_1_site = missing
        yield '</div>\n<p>This only shortens the lists below. Everyone may read every article.</p>\n</fieldset>\n'

blocks = {}
debug_info = '1=12&6=15&7=20'
