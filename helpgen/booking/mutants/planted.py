"""A fault in the running rules, for a while.

Where only functions differ, their code is exchanged: that takes a moment. Where what runs at import differs (a table, a
set of states), all modules of the rules are imported anew with the fault, and the old ones put back afterwards: whoever
asks rules meanwhile has to import them meanwhile.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from types import CodeType, FunctionType, ModuleType

from helpgen.booking.mutants.planted_fault import ROOT, PlantedFault, path_of, source_of
from helpgen.booking.mutants.planting import PlantingFinder


@contextmanager
def planted(fault: PlantedFault) -> Iterator[None]:
    """The fault is there. Raises whatever the import of the changed modules raises."""
    swaps = _swaps(fault)
    with _anew(fault) if swaps is None else _swapped(swaps):
        yield


def runs_at_import(fault: PlantedFault) -> bool:
    """The modules have to be imported anew for it."""
    return _swaps(fault) is None


def _compiled(module: str, source: bytes) -> CodeType:
    return compile(source, str(path_of(module)), "exec", dont_inherit=True)


@cache
def _original(module: str) -> CodeType:
    return _compiled(module, source_of(module))


@cache
def _swaps(fault: PlantedFault) -> Mapping[FunctionType, CodeType] | None:
    """The functions that differ with their new code; None where anything else does too."""
    module = fault.module
    changed = _compiled(module, fault.applied(source_of(module)))
    before, after = dict(_functions(_original(module))), dict(_functions(changed))
    if _outside(_original(module)) != _outside(changed) or before.keys() != after.keys():
        return None
    differing = [name for name, code in after.items() if _shape(code) != _shape(before[name])]
    found = {name: _live(module, name) for name in differing}
    if any(each is None for each in found.values()):
        return None
    return {each: after[name] for name, each in found.items() if each is not None}


def _functions(code: CodeType, within: str = "") -> Iterator[tuple[str, CodeType]]:
    """The functions of a module and of its classes, by their dotted names."""
    for each in code.co_consts:
        if isinstance(each, CodeType) and not each.co_name.startswith("<"):
            name = f"{within}{each.co_name}"
            if _is_class(each):
                yield from _functions(each, f"{name}.")
            else:
                yield name, each


def _is_class(code: CodeType) -> bool:
    return "__qualname__" in code.co_names


def _outside(code: CodeType) -> object:
    """What a module does when it is imported, without the insides of its functions."""
    inside = [
        (_outside(each) if _is_class(each) else each.co_name)
        if isinstance(each, CodeType) and not each.co_name.startswith("<")
        else _constant(each)
        for each in code.co_consts
    ]
    return code.co_code, code.co_names, tuple(inside)


def _shape(code: CodeType) -> object:
    """All of a function but the lines on which it stands."""
    constants = tuple(map(_constant, code.co_consts))
    return code.co_code, code.co_names, code.co_varnames, code.co_freevars, constants


def _constant(value: object) -> object:
    return _shape(value) if isinstance(value, CodeType) else (type(value), repr(value))


def _live(module: str, name: str) -> FunctionType | None:
    """The function of that name, without what it is wrapped in; None where it cannot be reached."""
    at: object = sys.modules.get(module)
    for part in name.split("."):
        at = vars(at).get(part) if isinstance(at, ModuleType | type) else None
    at = getattr(at, "fget", None) or getattr(at, "__wrapped__", at)
    return at if isinstance(at, FunctionType) else None


@contextmanager
def _swapped(swaps: Mapping[FunctionType, CodeType]) -> Iterator[None]:
    before = {function: function.__code__ for function in swaps}
    _exchange(swaps)
    try:
        yield
    finally:
        _exchange(before)


def _exchange(codes: Mapping[FunctionType, CodeType]) -> None:
    for function, code in codes.items():
        function.__code__ = code
    for forget in _memories():
        forget()


@cache
def _memories() -> tuple[Callable[[], None], ...]:
    """What forgets the answers that functions of the rules remember; ours stay."""
    return tuple(
        {
            id(each): each.cache_clear
            for module in _ours().values()
            if not module.__name__.startswith(f"{ROOT}.mutants")
            for each in vars(module).values()
            if hasattr(each, "cache_clear")
        }.values()
    )


def _ours() -> dict[str, ModuleType]:
    return {
        name: module
        for name, module in sys.modules.items()
        if name == ROOT or name.startswith(f"{ROOT}.")
    }


@contextmanager
def _anew(fault: PlantedFault) -> Iterator[None]:
    kept = _ours()
    finder = PlantingFinder(fault.module, fault.applied)
    for name in kept:
        del sys.modules[name]
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in _ours():
            del sys.modules[name]
        sys.modules.update(kept)
        above, _, last = ROOT.rpartition(".")
        setattr(sys.modules[above], last, kept[ROOT])
