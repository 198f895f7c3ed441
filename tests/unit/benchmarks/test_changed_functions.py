from benchmarks.changed_functions import otherwise

BEFORE = """
def same(a):
    return a

def other(a):
    return a

class Shop:
    def opens(self): return 9
    def closes(self): return 17
"""
NOW = """
def same(a):
    # It says so.
    return (a)

def other(a):
    return a + 1

def new(): ...

class Shop:
    def opens(self): return 9
    def closes(self): return 18
"""


def test_a_function_has_changed_when_it_does_something_else_or_is_new() -> None:
    assert otherwise(NOW, BEFORE) == {"other", "new", "Shop.closes"}
    assert otherwise(BEFORE, BEFORE) == set()


def test_in_a_new_module_everything_has_changed() -> None:
    assert otherwise(BEFORE, "") == {"same", "other", "Shop.opens", "Shop.closes"}
