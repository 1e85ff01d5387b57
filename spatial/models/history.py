"""History: every insert, update and delete leaves a row, whichever door it came through.

django-pghistory writes the rows with statement triggers in the database, so the web, the API, scripts, psql and QGIS
all leave them. The row before a change is the event before it. Generated columns are left out: they follow from geom.
"""

import pghistory
import pghistory.models
import pgtrigger
from django.db import models
from django.db.models import Func, TextField
from django.utils.translation import gettext_lazy as _


class SessionUser(Func):
    template = "SESSION_USER"
    output_field = TextField()


class ApplicationName(Func):
    template = "current_setting('application_name', true)"
    output_field = TextField()


class Event(pghistory.models.Event):
    """One change of one row: what pghistory keeps, and which database role and program made it."""

    db_role = models.TextField(_("database role"), db_default=SessionUser(), db_comment="Peran basis data")
    application_name = models.TextField(
        _("program"), null=True, db_default=ApplicationName(), db_comment="Program yang menulis"
    )

    class Meta:
        abstract = True


def track(*generated: str):
    """Class decorator: keep the history of a model. generated: names of its generated columns."""
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        base_model=Event,
        exclude=list(generated) or None,
        level=pgtrigger.Statement,
    )
