"""Until now no price said that it is free, and no referral that none is needed: it stays said."""

from django.db import migrations


def say_what_was_meant(apps, schema_editor):
    partners = apps.get_model("partners", "Partner").objects.using(schema_editor.connection.alias)
    partners.filter(price={}).update(is_free=True)
    partners.filter(referral={}).update(needs_no_referral=True)


class Migration(migrations.Migration):
    dependencies = [
        ("partners", "0002_free_and_without_referral"),
    ]

    operations = [
        migrations.RunPython(say_what_was_meant, migrations.RunPython.noop),
    ]
