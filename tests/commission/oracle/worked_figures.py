#!/usr/bin/env python3
"""The worked figures of spec/commissions.md 5, and a few hand-computed ones for hold, clawback and the life of a
balance, against the reference: `python3 worked_figures.py`.

Two rows of the table are not a matter of `evaluate` and not here: the correction of a closed month, and the split
of a deal that does not sum to 1.
"""
import csv
import json
import os
import tempfile
import unittest

import oracle

TIERS_1235 = [("0", "0.01"), ("1000", "0.02"), ("3000", "0.03"), ("8000", "0.05")]
SIX = ["200.00", "300.00", "1500.00", "1200.00", "2000.00", "4500.00"]


def write(folder, name, columns, rows):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)


def evaluate(plan, credits, quota=None, incentive="", people=None):
    """Evaluates credits (dicts; by default of person "a" in January 2026) under a plan of the given parts."""
    whole = {"name": "p", "currency": "TRY", "period": "month", "effective": {"from": "2026-01-01"}}
    whole.update(plan)
    people = people or [("a", "2026-01-01", "", incentive, "")]
    columns = ["id", "date", "person", "deal", "kind", "quantity", "amount", "share", "paid_on", "returns"]
    rows = []
    for i, credit in enumerate(credits):
        row = dict({"id": "k%02d" % i, "date": "2026-01-%02d" % (i + 1), "person": "a"}, **credit)
        rows.append([row.get(column, "") for column in columns])
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "plan.json"), "w", encoding="utf-8") as file:
            json.dump(whole, file)
        write(folder, "credits.csv", columns, rows)
        write(folder, "people.csv", ["person", "from", "to", "target_incentive", "manager"], people)
        write(folder, "quotas.csv", ["person", "measure", "period", "quota"],
              [("a", "revenue", "2026-%02d" % month, quota) for month in range(1, 13)] if quota else [])
        names = ("plan.json", "credits.csv", "people.csv", "quotas.csv")
        return oracle.evaluate(*(os.path.join(folder, name) for name in names))


def tiers(values, mode="marginal", scale="amount", accumulate="period", to=None):
    key = "amount" if mode == "interpolated" else "rate"
    entries = [{"from": start, key: value} for start, value in values]
    if to:
        entries[-1]["to"] = to
    return {"components": [{"id": "c", "type": "tiers", "measure": "revenue", "scale": scale, "mode": mode,
                            "accumulate": accumulate, "tiers": entries}]}


def rate(value="1.00", **parts):
    return dict({"components": [{"id": "c", "type": "rate", "measure": "revenue", "rates": [{"rate": value}]}]}, **parts)


def amounts(*values):
    return [{"amount": value} for value in values]


def first(result):
    return result["periods"][0]["people"][0]


def field(result, name, person=0):
    return [period["people"][person][name] for period in result["periods"]]


class WorkedFigures(unittest.TestCase):
    def test_marginal_per_transaction(self):
        person = first(evaluate(tiers(TIERS_1235, accumulate="transaction"), amounts(*SIX)))
        by_credit = {}
        for line in person["components"][0]["lines"]:
            by_credit[line["credit"]] = by_credit.get(line["credit"], 0) + float(line["amount"])
        self.assertEqual(list(by_credit.values()), [2, 3, 20, 14, 30, 95])
        self.assertEqual(person["gross"], "164.00")

    def test_marginal_running_total(self):
        self.assertEqual(first(evaluate(tiers(TIERS_1235), amounts(*SIX)))["gross"], "285.00")

    def test_marginal_three_bands(self):
        plan = tiers([("0", "0.05"), ("100000", "0.06"), ("125000", "0.07")])
        self.assertEqual(first(evaluate(plan, amounts("150000.00")))["gross"], "8250.00")

    def test_whole_and_marginal_by_attainment(self):
        for mode, expected in (("whole", "8800.00"), ("marginal", "6800.00")):
            plan = tiers([("0", "0.06"), ("1.00", "0.08"), ("1.50", "0.10")], mode, "attainment")
            person = first(evaluate(plan, amounts("110000.00"), quota="100000.00"))
            self.assertEqual(person["gross"], expected)
            self.assertEqual(person["components"][0]["attainment"], "1.100000")

    def test_boundary_belongs_to_the_higher_tier(self):
        plan = tiers([("0", "0"), ("25000", "0.02"), ("50000", "0.03")], "whole")
        self.assertEqual(first(evaluate(plan, amounts("50000.00")))["gross"], "1500.00")

    def test_interpolated(self):
        plan = tiers([("0", "1000.00")], "interpolated", "attainment", to="0.25")
        self.assertEqual(first(evaluate(plan, amounts("12.00"), quota="100.00"))["gross"], "480.00")

    def test_curve(self):
        plan = {"components": [{"id": "c", "type": "curve", "measure": "revenue",
                                "points": [{"attainment": "0.50", "payout": "0"}, {"attainment": "1.00", "payout": "1"}],
                                "beyond": {"slope": "2", "cap": "2"}}]}
        for sold, expected in (("50", "0.00"), ("75", "5000.00"), ("100", "10000.00"), ("120", "14000.00"),
                               ("170", "20000.00")):
            person = first(evaluate(plan, amounts(sold), quota="100.00", incentive="10000.00"))
            self.assertEqual(person["gross"], expected)

    def test_recoverable_draw(self):
        plan = rate(draw={"amount": "2000.00", "recoverable": True, "recovery_limit": "1.00",
                          "from": "2026-01-01", "to": None})
        gross = ["2750.00", "3000.00", "1500.00", "2375.00", "3000.00", "2750.00"]
        result = evaluate(plan, [{"amount": value, "date": "2026-%02d-10" % month}
                                 for month, value in enumerate(gross, 1)])
        self.assertEqual(field(result, "gross"), gross)
        self.assertEqual(field(result, "net"), ["2750.00", "3000.00", "2000.00", "2000.00", "2875.00", "2750.00"])
        self.assertEqual(field(result, "draw_balance"), ["0.00", "0.00", "500.00", "125.00", "0.00", "0.00"])

    def test_proration(self):
        """targets.md 6: 1 June to 31 December 2019 of 800 000.00 is 214/365, shown as 469 041.10."""
        part = oracle.Fraction(214, 365) * 800000
        self.assertEqual(oracle.decimal_text(part, 2), "469041.10")


class HandComputed(unittest.TestCase):
    def test_negative_result_is_carried(self):
        """4.7: without a draw a negative result is paid as 0 and carried."""
        result = evaluate(rate(), [{"amount": "-30.00", "kind": "return"}, {"amount": "100.00", "date": "2026-02-01"}])
        self.assertEqual(field(result, "net"), ["0.00", "70.00"])
        self.assertEqual(field(result, "draw_balance"), ["30.00", "0.00"])

    def test_hold_and_release(self):
        result = evaluate(rate("0.10", hold="until-paid"), [
            {"amount": "100.00", "paid_on": "2026-01-31"}, {"amount": "200.00", "paid_on": "2026-03-01"},
            {"amount": "400.00"}])
        self.assertEqual(field(result, "held"), ["60.00", "0.00", "0.00"])
        self.assertEqual(field(result, "released"), ["0.00", "0.00", "20.00"])
        self.assertEqual(field(result, "net"), ["10.00", "0.00", "20.00"])

    def test_clawback(self):
        """Half of a sale of 200 back within the window, then more than the rest: 1 in all; after it nothing."""
        back = {"within_days": 30, "share": "0.50"}
        sale = {"amount": "200.00"}
        result = evaluate(rate("0.10", clawback=back), [
            sale, {"kind": "return", "amount": "-100.00", "returns": "k00", "date": "2026-01-31"},
            {"kind": "return", "amount": "-150.00", "returns": "k00", "date": "2026-01-31"},
            {"amount": "50.00", "date": "2026-02-01"},
            {"kind": "return", "amount": "-50.00", "returns": "k03", "date": "2026-03-04"}])
        self.assertEqual(field(result, "gross"), ["20.00", "5.00", "0.00"])
        self.assertEqual(field(result, "clawback"), ["-10.00", "0.00", "0.00"])
        self.assertEqual(field(result, "net"), ["10.00", "5.00", "0.00"])

    def test_clawback_of_a_held_line(self):
        result = evaluate(rate("0.10", hold="until-paid", clawback={"within_days": 30, "share": "1"}), [
            {"amount": "200.00", "paid_on": "2026-02-20"}, {"kind": "return", "amount": "-50.00", "returns": "k00"}])
        self.assertEqual(field(result, "held"), ["20.00", "0.00"])
        self.assertEqual(field(result, "released"), ["0.00", "15.00"])
        self.assertEqual(field(result, "clawback"), ["0.00", "0.00"])

    def test_rerated_line(self):
        """Whole: 60 at 1 %, then 60 at 10 % of all 120: the first gains 5.40 by the second."""
        plan = tiers([("0", "0.01"), ("100", "0.10")], "whole")
        component = first(evaluate(plan, amounts("60.00", "60.00")))["components"][0]
        self.assertEqual([(line.get("name"), line["amount"]) for line in component["lines"]],
                         [(None, "0.60"), (None, "6.00"), ("rerated", "5.40")])

    def test_budget_is_shared_in_order_of_date(self):
        plan = {"components": [{"id": "c", "type": "bonus", "per": "unit", "amount": "10.00", "budget": "25.00"}]}
        people = [("a", "2026-01-01", "", "", ""), ("b", "2026-01-01", "", "", "")]
        result = evaluate(plan, [{"quantity": "2", "person": "b", "date": "2026-01-09"}, {"quantity": "1"},
                                 {"quantity": "1", "kind": "sale", "date": "2026-01-09"}], people=people)
        a, b = result["periods"][0]["people"]
        self.assertEqual((a["gross"], a["components"][0]["status"]), ("10.00", "budget"))
        self.assertEqual((b["gross"], b["components"][0]["status"]), ("15.00", "budget"))

    def test_cap_is_cut_by_largest_remainder(self):
        plan = rate("1.00", cap={"amount": "0.10"})
        plan["components"] = [dict(plan["components"][0], id=name) for name in ("x", "y", "z")]
        person = first(evaluate(plan, amounts("0.05")))
        self.assertEqual((person["gross"], person["cap_withheld"], person["net"]), ("0.15", "0.05", "0.10"))
        self.assertEqual([c["status"] for c in person["components"]], ["capped"] * 3)


if __name__ == "__main__":
    unittest.main()
