"""The second door of a partner: editors write its facts once, for the page in every language."""

import uuid
from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import GroupPagePermission
from wagtail.users.models import UserProfile

from core.models import Subject
from home.models import HomePage
from partners.models import Partner, PartnerIndexPage, PartnerPage
from tests.factories.partners import PartnerFactory, PartnerPageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

LIST = "/admin/partner/"
FORM = {
    "phone": "12 34 56 78",
    "hours_da": "Hverdage kl. 8–9",
    "hours_en": "Weekdays 08:00–09:00",
    "email": "",
    "website": "",
    "price_da": "",
    "referral_da": "",
    "languages": ["da", "ar"],
    "is_step_free": "true",
    "checked_on": "2026-10-03",
}


@pytest.fixture
def desk(editor, sign_in):
    """The editor's browser, with the admin in English so that its sentences can be read here."""
    UserProfile.objects.create(user=editor, preferred_language="en")
    return sign_in(editor)


@pytest.fixture
def page(index):
    return PartnerPageFactory(parent=index, title="Sundhedsplejen")


def facts_of(page):
    return f"{LIST}{page.translation_key}/"


def editor_of(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_facts_are_written_once_and_show_in_every_language(desk, page, client, translate):
    translate(page, "en", title="The health visitors")

    saved = desk.post(facts_of(page), FORM)

    assert saved["Location"] == editor_of(page)
    partner = Partner.objects.get()
    assert partner.subject_id == page.translation_key
    assert (partner.phone, partner.languages, partner.is_step_free) == (
        "12 34 56 78",
        ["da", "ar"],
        True,
    )
    assert partner.hours == {"da": "Hverdage kl. 8–9", "en": "Weekdays 08:00–09:00"}
    assert partner.checked_on == date(2026, 10, 3)
    assert "Hverdage kl. 8–9" in client.get("/da/partnere/sundhedsplejen/").text
    assert "Weekdays 08:00–09:00" in client.get("/en/partnere/sundhedsplejen/").text


def test_facts_can_be_written_before_the_page_is_public(desk, index):
    page = PartnerPageFactory(parent=index, title="Ny", draft=True)
    Subject.objects.all().delete()

    desk.post(facts_of(page), FORM)

    assert Partner.objects.get().subject_id == page.translation_key
    assert not Subject.objects.get().is_public


def test_facts_are_changed_in_place(desk, page):
    partner = PartnerFactory(page=page, phone="87 65 43 21", is_outside=True)
    assert 'value="87 65 43 21"' in desk.get(facts_of(page)).text

    desk.post(facts_of(page), FORM)

    partner.refresh_from_db()
    assert (partner.phone, partner.is_outside) == ("12 34 56 78", False)
    assert Partner.objects.count() == 1


def test_writing_facts_down_does_not_make_them_checked_free_or_without_referral(desk, page):
    assert 'name="checked_on"' in desk.get(facts_of(page)).text

    desk.post(facts_of(page), FORM | {"checked_on": ""})

    partner = Partner.objects.get()
    assert (partner.checked_on, partner.is_free, partner.needs_no_referral) == (None, False, False)


def test_day_of_checking_is_not_filled_in_beforehand(desk, page):
    assert f"{timezone.localdate():%d.%m.%Y}" not in desk.get(facts_of(page)).text


@pytest.mark.parametrize(
    ("both", "words"),
    [
        ({"is_free": "on", "price_da": "20 kr."}, "Either it is free, or it has a price."),
        (
            {"needs_no_referral": "on", "referral_da": "Fra egen læge"},
            "Either no referral is needed, or say which one is.",
        ),
    ],
)
def test_facts_that_gainsay_each_other_are_refused(desk, page, both, words):
    answer = desk.post(facts_of(page), FORM | both)

    assert words in answer.text
    assert not Partner.objects.exists()


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("phone", "ring til os"),
        ("email", "hej"),
        ("website", "javascript:alert(1)"),
        ("hours_da", ""),
        ("languages", "klingon"),
        ("checked_on", "i går"),
    ],
)
def test_wrong_facts_are_refused_and_say_so(desk, page, field, wrong):
    answer = desk.post(facts_of(page), FORM | {field: wrong})

    assert answer.status_code == 200
    assert "The facts have not been saved" in answer.text
    assert not Partner.objects.exists()


def test_panel_in_the_page_editor_shows_the_facts_and_leads_to_them(desk, page, translate):
    assert f'href="{facts_of(page)}">Write the facts</a>' in desk.get(editor_of(page)).text
    PartnerFactory(page=page, phone="12 34 56 78", checked_on=date(2026, 10, 3))

    text = desk.get(editor_of(page)).text

    assert f'href="{facts_of(page)}">Change the facts</a>' in text
    assert "12 34 56 78" in text
    assert "Checked on 3 October 2026." in text


def test_panel_of_a_page_not_saved_yet_says_to_save_first(desk, index):
    add = reverse("wagtailadmin_pages:add", args=["partners", "partnerpage", index.pk])

    text = desk.get(add).text

    assert "Save a draft first; then write the facts here." in text
    assert LIST not in text.partition("facts-panel")[2].partition("</section>")[0]


def test_alias_has_no_facts_of_its_own(desk, index, page):
    alias = page.create_alias(parent=index, update_slug="spejl")

    assert str(alias.translation_key) not in desk.get(editor_of(alias)).text


def test_partner_whose_page_is_gone_keeps_its_facts(desk, page):
    partner = PartnerFactory(page=page)
    page.delete()

    assert "A partner without a page" in desk.get(f"{LIST}{partner.subject_id}/").text
    assert desk.post(f"{LIST}{partner.subject_id}/", FORM)["Location"] == LIST
    partner.refresh_from_db()
    assert partner.phone == "12 34 56 78"


@pytest.mark.parametrize("key", [uuid.uuid4(), "x"])
def test_there_are_no_facts_of_nobody(desk, site, key):
    assert desk.get(f"{LIST}{key}/").status_code == 404


def test_nor_of_what_is_no_partner(desk, front_page):
    assert desk.get(f"{LIST}{front_page.translation_key}/").status_code == 404


def test_list_has_whoever_went_unchecked_the_longest_first(desk, index):
    for title, checked in (("Frisk", date(2026, 10, 1)), ("Gammel", date(2026, 1, 1))):
        PartnerFactory(page=PartnerPageFactory(parent=index, title=title), checked_on=checked)
    PartnerFactory(page=PartnerPageFactory(parent=index, title="Kladde", draft=True))

    text = desk.get(LIST).text

    assert text.index("Kladde") < text.index("Gammel") < text.index("Frisk")
    assert "Not confirmed since 1 January 2026" in text
    assert all(f'href="{LIST}{each.subject_id}/"' in text for each in Partner.objects.all())


@pytest.mark.parametrize("count", [1, 5])
def test_list_costs_the_same_however_many_there_are(desk, index, assert_queries, count):
    for number in range(count):
        PartnerFactory(page=PartnerPageFactory(parent=index, title=f"Partner {number}"))

    assert_queries(12, desk.get, LIST)


def test_wagtail_finds_the_way_to_the_facts(editor, page):
    partner = PartnerFactory(page=page)

    assert AdminURLFinder(editor).get_edit_url(partner) == facts_of(page)


@pytest.mark.parametrize("who", ["stranger", "partner", "family"])
def test_nobody_else_comes_near_the_facts(request, who, page, sign_in):
    client = sign_in(request.getfixturevalue(who))

    for address in (LIST, facts_of(page)):
        assert client.get(address).status_code == 404
        assert client.post(address, FORM).status_code == 404
    assert not Partner.objects.exists()


def test_coordinator_may_and_who_has_lost_the_right_may_not(coordinator, editor, page, sign_in):
    assert sign_in(coordinator).get(facts_of(page)).status_code == 200

    editor.groups.get().permissions.filter(codename="change_partner").delete()
    client = sign_in(editor)

    assert client.post(facts_of(page), FORM)["Location"] == "/admin/"
    assert facts_of(page) not in client.get(editor_of(page)).text
    assert not Partner.objects.exists()


def test_facts_of_a_page_that_one_may_not_edit_are_not_ones_own(editor, page, sign_in):
    GroupPagePermission.objects.all().delete()

    assert sign_in(editor).post(facts_of(page), FORM)["Location"] == "/admin/"
    assert not Partner.objects.exists()


@pytest.mark.parametrize(
    ("model", "parents", "children"),
    [
        (PartnerIndexPage, {HomePage}, {PartnerPage}),
        (PartnerPage, {PartnerIndexPage}, set()),
    ],
)
def test_every_page_has_its_place(model, parents, children):
    assert set(model.allowed_parent_page_models()) == parents
    assert set(model.allowed_subpage_models()) == children


def test_every_page_can_be_edited_and_previewed(desk, index, page):
    for each in (index, page):
        preview = each.make_preview_request(preview_mode=each.default_preview_mode)

        assert (desk.get(editor_of(each)).status_code, preview.status_code) == (200, 200)
