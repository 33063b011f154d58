"""Makes the synthetic Agder of 2019-2021. Read `make_sample.py` first; the modules stand in the order data flows:

places, people, chance, amounts -> competence, activity, doctors, survey -> money_flow -> mistakes -> exports
-> writing -> expectations, readme; checking reads everything back.
"""
