"""What people are called by what they are, and what they are addressed by."""

from __future__ import annotations

TITLES = frozenset(
    """president minister prime vice deputy acting mayor king queen prince princess pope bishop archbishop general
    admiral colonel captain major lieutenant sergeant corporal judge justice professor doctor dr senator governor
    chancellor sheikh sir dame lord lady coach
    director chief secretary ambassador commissioner sheriff inspector officer speaker chairman chairwoman head leader
    founder owner manager ceo spokesman spokeswoman
    президент министр премьер мэр король королева генерал полковник капитан майор судья профессор доктор губернатор
    аким директор председатель глава тренер епископ президенті министрі әкімі әкім төраға директоры""".split()
)
"""Said of what somebody is, be it with a capital."""

STYLES = frozenset("dr mr mrs ms mx prof sr".split())
"""They say little of their bearer: "Dr. Ana Petri"."""
