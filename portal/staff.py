"""People who work in the house, in the admin: Wagtail's user forms with our user's one name.

Wagtail's own ask for a first and a last name, which our users do not have and which would be lost.
Only superusers see these forms (``portal.roles``).
"""

from django.forms import CheckboxSelectMultiple
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
