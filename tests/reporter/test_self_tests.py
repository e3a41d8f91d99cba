"""Every primitive's known answer is computed before a vault is used, and remembered by version."""

import importlib
import pkgutil

import crypto
from reporter import self_tests
from reporter.store.vault import Vault
from reporter.version import VERSION


def test_no_primitive_that_can_test_itself_is_left_out():
    modules = [importlib.import_module(f"crypto.{found.name}") for found in pkgutil.iter_modules(crypto.__path__)]
    assert list(self_tests.PRIMITIVES) == [module for module in modules if hasattr(module, "self_test")]


def test_a_vault_remembers_the_version_that_passed(vault: Vault):
    vault.values.put(self_tests.TESTED, b"0.0.1")
    self_tests.run_once(vault)
    assert vault.values.get(self_tests.TESTED) == VERSION.encode()
