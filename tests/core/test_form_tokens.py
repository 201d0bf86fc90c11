"""A form's own token: whose it is, how old, and handed out when."""

from datetime import timedelta

import pytest

from core.form_tokens import BadToken, HastyToken, OldToken, new_form_token, read_form_token

pytestmark = pytest.mark.pure

DAY = 24 * 3600
SOON = timedelta(seconds=3)


def test_token_of_a_form_is_read_again(frozen):
    one, other = new_form_token("a"), new_form_token("a")

    assert read_form_token("a", one) == read_form_token("a", one)
    assert read_form_token("a", one) != read_form_token("a", other)


@pytest.mark.parametrize("signed", ["", "x", "x:y:z", "\0", "é:é:é"])
def test_what_we_never_signed_is_refused(frozen, signed):
    with pytest.raises(BadToken):
        read_form_token("a", signed)


def test_token_of_another_form_is_refused(frozen):
    with pytest.raises(BadToken):
        read_form_token("a", new_form_token("b"))


@pytest.mark.parametrize(("age", "error"), [(DAY - 1, None), (DAY + 2, OldToken)])
def test_token_holds_for_a_day(frozen, age, error):
    signed = new_form_token("a")
    frozen.shift(age)

    if error is None:
        assert read_form_token("a", signed)
    else:
        with pytest.raises(error):
            read_form_token("a", signed)


@pytest.mark.parametrize(("age", "is_hasty"), [(0, True), (3, True), (4, False), (DAY - 1, False)])
def test_form_that_comes_back_sooner_than_anybody_writes_is_told_apart(frozen, age, is_hasty):
    signed = new_form_token("a")
    frozen.shift(age)

    if is_hasty:
        with pytest.raises(HastyToken):
            read_form_token("a", signed, at_least=SOON)
    else:
        assert read_form_token("a", signed, at_least=SOON)
