"""Whether what runs by itself runs: jobs, mail on its way, backups, room on the disk.

``state`` finds it out, ``troubles`` says in sentences what somebody has to see to, and the views
show both: a page of its own, and a banner on the front of the admin while there is trouble.
"""
