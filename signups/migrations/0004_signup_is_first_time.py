from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("signups", "0003_place_in_calendar"),
    ]

    operations = [
        migrations.AddField(
            model_name="signup",
            name="is_first_time",
            field=models.BooleanField(default=False, verbose_name="for the first time"),
        ),
    ]
