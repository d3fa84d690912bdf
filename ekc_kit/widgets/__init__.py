"""How people SEE and TOUCH a case: forms, the step bar, the welcome page, the plan.

`screen` draws what `layout` describes; `pages` says what stands on which page; `walk` is what the
notebooks call.
"""
