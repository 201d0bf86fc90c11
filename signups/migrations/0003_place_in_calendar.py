from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("signups", "0002_place_known_zones"),
    ]

    operations = [
        migrations.AddField(
            model_name="place",
            name="is_in_calendar",
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.AddField(
            model_name="place",
            name="calendar_turns",
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
    ]
