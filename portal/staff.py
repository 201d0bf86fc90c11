"""People who work in the house, in the admin: Wagtail's user forms with our user's one name.

Wagtail's own ask for a first and a last name, which our users do not have and which would be lost.
Only superusers see the forms about others (``portal.roles``); everybody sees their own account.
"""

from django.forms import CheckboxSelectMultiple, ModelForm
from wagtail.admin.views.account import AccountView, BaseSettingsPanel, NameEmailSettingsPanel
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import UserViewSet

from core.models import User


class NewStaffForm(UserCreationForm):
    first_name = None
    last_name = None

    class Meta:
        model = User
        fields = ("email", "name", "is_superuser", "groups")
        widgets = {"groups": CheckboxSelectMultiple}


class StaffForm(UserEditForm):
    first_name = None
    last_name = None

    class Meta:
        model = User
        fields = ("email", "name", "is_active", "is_superuser", "groups")
        widgets = {"groups": CheckboxSelectMultiple}


class StaffViewSet(UserViewSet):
    def get_form_class(self, for_update: bool = False) -> type[NewStaffForm] | type[StaffForm]:
        return StaffForm if for_update else NewStaffForm


class OwnNameForm(ModelForm):
    class Meta:
        model = User
        fields = ("name",)


class OwnNamePanel(NameEmailSettingsPanel):
    form_class = OwnNameForm


class OwnAccountView(AccountView):
    """Stands at Wagtail's address (``portal.urls``): it offers no other way to replace a panel."""

    def get_panels(self) -> list[BaseSettingsPanel]:
        return [
            OwnNamePanel(panel.request, panel.user, panel.profile)
            if type(panel) is NameEmailSettingsPanel
            else panel
            for panel in super().get_panels()
        ]
