"""What stands on which page: one module per step of the walk, each a few layouts.

`FORMS` gives every form by its name; `NOTEBOOKS` gives the notebook of every step.
"""

from ekc_kit.model import Step
from ekc_kit.widgets.layout import Layout
from ekc_kit.widgets.pages import (
    circle,
    conference,
    follow_up,
    plan,
    preparation,
    question,
    request,
)

FORMS: dict[str, Layout] = {
    layout.name: layout
    for module in (request, question, circle, preparation, conference, plan, follow_up)
    for layout in module.LAYOUTS
}

WELCOME = "00_welkom.ipynb"

NOTEBOOKS: dict[Step, str] = {
    Step.REQUEST: "10_aanvraag.ipynb",
    Step.QUESTION: "20_vraag.ipynb",
    Step.CIRCLE: "30_kring.ipynb",
    Step.PREPARATION: "40_voorbereiding.ipynb",
    Step.CONFERENCE: "50_conferentie.ipynb",
    Step.PLAN: "60_plan.ipynb",
    Step.FOLLOW_UP: "70_navraag.ipynb",
}
