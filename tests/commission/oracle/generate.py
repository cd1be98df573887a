#!/usr/bin/env python3
"""Writes one random commission case: `python3 generate.py --seed S OUTDIR`, the same files for the same seed.

A case is plan.json, credits.csv, people.csv and quotas.csv as `hedefctl commissions evaluate` reads them. Amounts,
quotas and tier bounds come from small sets of round numbers, so that totals on a boundary, ties between lines and
half cents are frequent. Every twentieth case has one thing wrong that the spec refuses (see `spoil`).
"""
import argparse
import calendar
import csv
import datetime
import json
import os
import random

NAMES = ["Ayşe", "Burak", "Çiğdem", "Deniz", "Işık", "İnci", "Ömer", "Şule", "ali", "Zeki, Ü."]
PRODUCTS = ["GTX", "MG", "İnce Uç", "Çağrı", "GTX Plus Pro"]
CATEGORIES = ["donanım", "hizmet", "Yazılım"]
CUSTOMERS = ["m1", "m2", "m3", "Öz Gıda \"A.Ş.\"", "Iğdır, Ltd."]
CLASSES = ["A", "B", "C"]
TERRITORIES = ["TR", "TR/Marmara", "TR/Marmara/34", "TR/Marmara 2", "TR/Ege", "TR-06", "DE"]
DEAL_TYPES = ["new", "renewal"]
KINDS = ["sale", "return", "adjustment"]
MEASURES = ["revenue", "margin", "units", "deals"]
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
COLUMNS = ["id", "date", "person", "customer", "product", "category", "customer_class", "territory", "deal",
           "deal_type", "kind", "quantity", "amount", "margin", "share", "paid_on", "returns"]


def money(minor):
    sign = "-" if minor < 0 else ""
    return "%s%d.%02d" % (sign, abs(minor) // 100, abs(minor) % 100)


def decimal(n, places):
    """n / 10^places without trailing zeros."""
    sign, digits = ("-" if n < 0 else ""), str(abs(n)).rjust(places + 1, "0")
    text = digits[:-places] + "." + digits[-places:] if places else digits
    return sign + (text.rstrip("0").rstrip(".") if places else text)


class Generator:
    def __init__(self, seed):
        self.r = random.Random(seed)
        r = self.r
        self.kind = r.choice(["month", "month", "quarter", "half", "year"])
        self.fiscal_start = r.choice([1, 1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12])
        # the days on which things happen: a year and a half for months, three years for years
        self.first = datetime.date(2025, r.randint(1, 12), 1)
        self.span = {"month": 500, "quarter": 700, "half": 900, "year": 1100}[self.kind]
        if r.random() < 0.4:
            self.span //= 4
        # every sixth case is of single lira at rates of half per cents: sums of half kuruş everywhere
        self.tiny = r.random() < 0.17

    def maybe(self, probability):
        return self.r.random() < probability

    # --- days

    def day(self, low=0, high=None):
        return self.first + datetime.timedelta(days=self.r.randint(low, self.span if high is None else high))

    def month_edge(self, date):
        """The date, or often the first or last day of its month or the day after it."""
        pick = self.r.random()
        last = date.replace(day=calendar.monthrange(date.year, date.month)[1])
        if pick < 0.15:
            return date.replace(day=1)
        if pick < 0.3:
            return last
        if pick < 0.36:
            return last + datetime.timedelta(days=1)
        return date

    # --- plan

    def round_amount(self):
        """Minor units: mostly round, sometimes a few cents, sometimes odd."""
        r = self.r
        if self.tiny:
            return r.choice([100, 100, 200, 300, 500, 50])
        pick = r.random()
        if pick < 0.55:
            return r.choice([5000, 10000, 10000, 20000, 25000, 50000, 100000, 150000])
        if pick < 0.75:
            return r.choice([1, 5, 10, 30, 50, 99, 150, 333, 3333, 6667])
        if pick < 0.8:
            return 0
        return r.randint(1, 200000)

    def rate(self, measure):
        r = self.r
        if measure in ("units", "deals"):
            return r.choice(["1", "2.50", "0.05", "10.00", "0.333333", "12.345", "0", "0.005"])
        if self.tiny:
            return r.choice(["0.005", "0.005", "0.015", "0.01", "0.025", "0.125"])
        return r.choice(["0", "0.01", "0.02", "0.05", "0.10", "0.005", "0.075", "0.0333", "0.125", "1", "0.015", "0.35"])

    def when(self):
        """A filter on one to three of the seven keys."""
        r = self.r
        pools = {"product": PRODUCTS, "category": CATEGORIES, "customer": CUSTOMERS, "customer_class": CLASSES,
                 "territory": TERRITORIES, "kind": KINDS, "deal_type": DEAL_TYPES}
        result = {}
        for key in r.sample(sorted(pools), r.choice([1, 1, 1, 2, 3])):
            pool = pools[key]
            result[key] = r.sample(pool, r.randint(1, len(pool)))
        if "kind" in result and self.maybe(0.6):
            result["kind"] = ["sale", "return"]
        return result

    def component(self, name, allow_earnings=True):
        r = self.r
        kind = r.choice(["rate", "tiers", "tiers", "tiers", "tiers", "curve", "curve", "bonus", "bonus", "override"])
        measure = r.choice(["revenue", "revenue", "revenue", "margin", "units", "deals"])
        result = {"id": name, "type": kind}
        getattr(self, "make_" + kind)(result, measure)
        if self.maybe(0.3) and result.get("of") != "earnings":
            result["when"] = self.when()
        return result

    def make_rate(self, result, measure):
        r = self.r
        entries = [{"when": self.when(), "rate": self.rate(measure)} for _ in range(r.choice([0, 1, 1, 2, 3]))]
        if self.maybe(0.75) or not entries:
            entries.append({"rate": self.rate(measure)})
        result.update(measure=measure, rates=entries)

    def steps(self, measure, scale, count):
        """`count` ascending tier bounds from 0; whole multiples of what credits and quotas are made of."""
        r = self.r
        if scale == "attainment":
            pool = ["0.10", "0.25", "0.50", "0.75", "1.00", "1.20", "1.50", "2.00", "3.00"]
        elif measure in ("units", "deals"):
            pool = ["0.5", "1", "2", "3", "5", "10", "12.5", "20"]
        elif self.tiny:
            pool = ["1", "2.00", "3.00", "5.00", "10.00", "20.00", "50.00"]
        else:
            pool = ["50.00", "100.00", "200.00", "250.00", "333.33", "500.00", "1000.00", "1500.00", "3000.00"]
        return [r.choice(["0", "0.00"])] + sorted(r.sample(pool, count - 1), key=float)

    def make_tiers(self, result, measure):
        r = self.r
        scale = r.choice(["amount", "attainment"])
        mode = r.choice(["marginal", "whole", "interpolated"])
        result.update(measure=measure, scale=scale, mode=mode)
        accumulate = r.choice(["transaction", "period", "period", "year_to_date", "year_to_date", "year", None])
        if accumulate:
            result["accumulate"] = accumulate
        interpolated = mode == "interpolated"
        bounds = self.steps(measure, scale, r.randint(2, 5) if interpolated else r.randint(1, 4))
        count = len(bounds) - 1 if interpolated else len(bounds)
        tiers = []
        for i in range(count):
            tier = {"from": bounds[i]}
            if interpolated:
                tier["amount"] = r.choice(["0", "10.00", "33.33", "100.00", "250.50", "1000.00"])
            else:
                tier["rate"] = self.rate(measure)
            tiers.append(tier)
        if interpolated:
            tiers[-1]["to"] = bounds[count]
            if self.maybe(0.15):
                for i in range(count):  # bounds may be written on both sides
                    tiers[i]["to"] = bounds[i + 1]
        result["tiers"] = tiers

    def make_curve(self, result, measure):
        r = self.r
        accumulate = r.choice(["period", "period", "year_to_date", "year_to_date", "year", None])
        result["measure"] = measure
        if accumulate:
            result["accumulate"] = accumulate
        xs = sorted(r.sample(["0", "0.25", "0.50", "0.75", "1.00", "1.25", "1.50", "2.00"], r.randint(1, 4)), key=float)
        ys = sorted((r.choice(["0", "0.10", "0.333333", "0.50", "0.75", "1.00", "1.20"]) for _ in xs), key=float)
        result["points"] = [{"attainment": x, "payout": y} for x, y in zip(xs, ys)]
        if self.maybe(0.6):
            result["beyond"] = {"slope": r.choice(["0.5", "1", "2.0", "0.333"]),
                                "cap": r.choice(["1.20", "1.50", "2.00", "3.00"])}

    def make_bonus(self, result, measure):
        r = self.r
        per = r.choice(["unit", "deal", "achievement"])
        result["per"] = per
        if per == "achievement":
            result.update(measure=measure, at_least=r.choice(["0", "0.25", "0.50", "1.00", "1.50"]))
        result["amount"] = r.choice(["1.00", "2.50", "10.00", "33.33", "100.00", "0.05", "250.00", "0.005"])
        if per != "achievement" and self.maybe(0.5):
            result["budget"] = r.choice(["5.00", "25.00", "50.00", "100.00", "333.33", "500.00", "2000.00"])

    def make_override(self, result, measure):
        r = self.r
        result["of"] = r.choice(["credits", "credits", "earnings"])
        if self.maybe(0.7):
            result["scope"] = r.choice(["direct", "subtree"])
        if result["of"] == "credits":
            result.update(measure=measure, rate=self.rate(measure))
        else:
            result["rate"] = self.rate("revenue")

    def plan(self):
        r = self.r
        start = self.first - datetime.timedelta(days=r.choice([0, 0, 400]))
        if self.maybe(0.2):
            start = self.month_edge(self.day(0, self.span // 4))
        end = max(start, self.month_edge(self.day(self.span // 2))) if self.maybe(0.2) else None
        plan = {"name": r.choice(["Deneme", "Saha satışı 2026", "Şube İğneada"]),
                "currency": r.choice(["TRY", "EUR"]), "period": self.kind}
        if self.fiscal_start != 1 or self.maybe(0.5):
            plan["fiscal_year_start"] = self.fiscal_start
        plan["effective"] = {"from": start.isoformat(), "to": end.isoformat() if end else None}
        if self.maybe(0.1) and end is None:
            del plan["effective"]["to"]
        rounding = r.choice(["half-away", "half-even", "half-even", None])
        if rounding:
            plan["rounding"] = rounding
        plan["components"] = [self.component("c%d" % i) for i in range(r.choice([1, 1, 2, 2, 3, 4, 5]))]
        ids = [c["id"] for c in plan["components"]]
        if self.maybe(0.25):
            plan["hurdles"] = []
            for _ in range(r.choice([1, 1, 2])):
                hurdle = {"components": r.sample(ids, r.randint(1, len(ids)))}
                if self.maybe(0.2):
                    hurdle["training"] = "valid"
                else:
                    hurdle.update(measure=r.choice(["revenue", "revenue", "margin", "units", "deals"]),
                                  attainment_at_least=r.choice(["-1", "0", "0.10", "0.25", "0.50", "1.00"]))
                plan["hurdles"].append(hurdle)
        if self.maybe(0.35):
            plan["cap"] = (
                {"amount": r.choice(["10.00", "50.00", "100.01", "333.33", "1000.00"])} if self.maybe(0.6)
                else {"times_target_incentive": r.choice(["0.05", "0.25", "0.333333", "1.00", "2.5"])})
        if self.maybe(0.3):
            plan["guarantee"] = {"amount": r.choice(["10.00", "50.00", "100.00", "333.33"]),
                                 "until": self.month_edge(self.day()).isoformat()}
        if self.maybe(0.45):
            begins = self.first - datetime.timedelta(days=300)
            if self.maybe(0.4):
                begins = self.month_edge(self.day(0, self.span // 2))
            ends = None
            if self.maybe(0.5):
                ends = max(begins, self.month_edge(self.day()))
            plan["draw"] = {"amount": r.choice(["0", "10.00", "50.00", "100.00", "333.33", "1000.00"]),
                            "recoverable": self.maybe(0.7),
                            "recovery_limit": r.choice(["1.00", "1", "0.50", "0.25", "0.333333", "0"]),
                            "from": begins.isoformat(), "to": ends.isoformat() if ends else None}
        if self.maybe(0.4):
            plan["hold"] = "until-paid"
        if self.maybe(0.5):
            plan["clawback"] = {"within_days": r.choice([0, 1, 30, 90, 180, 180]),
                                "share": r.choice(["1.00", "1", "1", "0.5", "0.333333", "0"])}
        return plan

    # --- people

    def people_rows(self):
        """One to three rows a person, in touch or with a gap; managers only from those drawn before, so that no
        reporting line is a circle."""
        r = self.r
        names = r.sample(NAMES, r.randint(1, 6))
        rows = []
        for i, name in enumerate(names):
            start = self.first - datetime.timedelta(days=r.choice([0, 30, 500]))
            if self.maybe(0.3):
                start = self.month_edge(self.day(0, self.span // 2))
            count = r.choice([1, 1, 1, 2, 2, 3])
            for number in range(count):
                last = number == count - 1
                end = None
                if not last or self.maybe(0.25):
                    end = self.month_edge(start + datetime.timedelta(days=r.randint(0, self.span // 2 + 60)))
                    end = max(end, start)
                manager = ""
                if i > 0 and self.maybe(0.75):
                    manager = names[r.randint(max(0, i - 2), i - 1)]
                elif self.maybe(0.05):
                    manager = "Kimse"  # without a row: ends the chain
                rows.append({"person": name, "from": start.isoformat(), "to": end.isoformat() if end else "",
                             "target_incentive": r.choice(["100.00", "100.00", "333.33", "1000", "0.99", "", "0"]),
                             "manager": manager})
                if end is None:
                    break
                start = end + datetime.timedelta(days=r.choice([1, 1, 1, 2, 20]))
        return names, rows

    def quota_rows(self, names):
        r = self.r
        rows = []
        months = MONTHS[self.kind]
        begin = self.first.year * 12 + self.first.month - 1 - 12
        begin -= (begin - (self.fiscal_start - 1)) % 12  # the start of a fiscal year
        for name in names + (["Yabancı"] if self.maybe(0.1) else []):
            for measure in MEASURES:
                if self.maybe(0.1):
                    continue
                round_quota = (r.choice([10000, 20000, 50000, 33333]) if measure in ("revenue", "margin")
                               else r.choice([50, 100, 200, 500]))
                if self.tiny and measure in ("revenue", "margin"):
                    round_quota //= 50
                for index in range(begin // months, (begin + 12 * 5) // months):
                    if self.maybe(0.06):
                        continue  # missing
                    quota = 0 if self.maybe(0.04) else round_quota if self.maybe(0.7) else r.randint(1, 2 * round_quota)
                    rows.append({"person": name, "measure": measure, "quota": money(quota),
                                 "period": self.period_name(begin + (index - begin // months) * months)})
        return rows

    def period_name(self, month):
        """The name of the period that begins in the given month, counted from January of year 0."""
        if self.kind == "month":
            return "%04d-%02d" % (month // 12, month % 12 + 1)
        in_year = (month - (self.fiscal_start - 1)) % 12
        year = (month - in_year) // 12
        number = in_year // MONTHS[self.kind] + 1
        if self.kind == "year":
            return "%04d" % year
        return {"quarter": "%04d-Q%d", "half": "%04d-H%d"}[self.kind] % (year, number)

    # --- credits

    def share(self):
        return self.r.choice(["", "1", "1", "1.000000", "0.5", "0.25", "0.3333", "0.333333", "0.666667", "0", "0.1"])

    def paid_on(self, date):
        r = self.r
        pick = r.random()
        if pick < 0.3:
            return ""
        if pick < 0.5:
            return date.isoformat()
        return self.month_edge(date + datetime.timedelta(days=r.choice([0, 1, 15, 30, 45, 90]))).isoformat()

    def credit_rows(self, names, people_rows):
        r = self.r
        count = r.randint(5, 60)
        pay = self.maybe(0.7)
        kinds = ["sale", "sale", "sale", "", "", "", "adjustment", "return", "return"]
        if self.maybe(0.35):
            kinds += ["return"] * 6
        numbers = r.sample(range(1000), count)
        days = [self.month_edge(self.day()) for _ in range(r.randint(3, 25))]
        for row in people_rows:  # the first and last days of rows are of interest
            for text in (row["from"], row["to"]):
                if text and self.maybe(0.3):
                    days.append(datetime.date.fromisoformat(text) + datetime.timedelta(days=r.choice([-1, 0, 1])))
        rows = []
        for number in numbers:
            date = r.choice(days) if self.maybe(0.7) else self.day()
            row = {"id": "%s%03d" % (r.choice(["k", "k", "k", "K", "ç"]), number), "person": r.choice(names),
                   "customer": r.choice(CUSTOMERS), "product": r.choice(PRODUCTS), "category": r.choice(CATEGORIES),
                   "customer_class": r.choice(CLASSES + [""]), "territory": r.choice(TERRITORIES + [""]),
                   "deal": r.choice(["", "", "d1", "d2", "d3", "d%d" % r.randint(4, 30)]),
                   "deal_type": r.choice(DEAL_TYPES + [""]), "share": self.share(), "returns": ""}
            kind = r.choice(kinds)
            amount, quantity = self.round_amount(), r.choice([0, 1000000, 1000000, 2000000, 500000, 10000000, 333333])
            sales = [s for s in rows if s["kind"] in ("sale", "")]
            if kind == "return":
                sale = None
                if sales and self.maybe(0.85):
                    sale = r.choice(sales)
                    row["returns"] = sale["id"]
                    if self.maybe(0.9):
                        row["person"] = sale["person"]  # else: another person's sale, or by chance the same
                    if self.maybe(0.5):
                        row["deal"] = sale["deal"]
                    row["share"] = sale["share"] if self.maybe(0.8) else row["share"]
                    sold = int(sale["amount"].replace(".", ""))
                    amount = r.choice([sold, sold, sold // 2, sold // 3, 0, sold * 2, amount])
                    sold_on = datetime.date.fromisoformat(sale["date"])
                    later = r.choice([0, 0, 1, 1, 2, 10, 20, 29, 30, 31, 60, 90, 91, 180, 181])
                    date = sold_on + datetime.timedelta(days=later if self.maybe(0.95) else -later)
                elif self.maybe(0.5):
                    row["returns"] = "yok"
                amount, quantity = -amount, -quantity
            elif kind == "adjustment" and self.maybe(0.5):
                amount, quantity = -amount, r.choice([-quantity, quantity])
            margin = "" if self.maybe(0.1) else money(amount * r.choice([10, 25, 50, 100, 100, -20]) // 100)
            row.update(date=date.isoformat(), kind=kind, amount=money(amount), margin=margin,
                       quantity="" if self.maybe(0.05) else decimal(quantity, 6),
                       paid_on=self.paid_on(date) if pay else "")
            rows.append(row)
        r.shuffle(rows)
        return rows

    # --- the whole

    def case(self, bad):
        names, people = self.people_rows()
        case = {"plan": self.plan(), "people": people, "quotas": self.quota_rows(names),
                "credits": self.credit_rows(names, people)}
        if bad:
            self.spoil(case)
        return case

    def spoil(self, case):
        """Makes one thing wrong that the spec refuses by name."""
        r = self.r
        plan, credits, people, quotas = case["plan"], case["credits"], case["people"], case["quotas"]
        credit = r.choice(credits)

        def tiers(**changes):
            component = {"id": "bad", "type": "tiers", "measure": "revenue", "scale": "amount", "mode": "marginal",
                         "tiers": bands(("0", None), ("100.00", None))}
            component.update(changes)
            plan["components"].append(component)

        def bands(*spans, **more):
            """Tiers of (from, to) spans; an interpolated scale's where `amount` is given."""
            result = []
            for start, end in spans:
                band = dict({"from": start}, **(more or {"rate": "0.01"}))
                result.append(dict(band, to=end) if end else band)
            return result

        def curve(**changes):
            component = {"id": "bad", "type": "curve", "measure": "revenue", "points": [{"attainment": "1", "payout": "1"}]}
            component.update(changes)
            plan["components"].append(component)

        def wrong_kind():
            other = {"month": "2025-Q1", "quarter": "2025-H1", "half": "2025-07", "year": "2025-Q2"}[self.kind]
            quotas.append({"person": people[0]["person"], "measure": "revenue", "period": other, "quota": "1.00"})

        def quota_twice():
            quotas[:] = [q for q in quotas if q["person"] != "Yabancı"] or [
                {"person": people[0]["person"], "measure": "revenue", "quota": "1.00",
                 "period": self.period_name(2025 * 12 + self.fiscal_start - 1)}]
            quotas.append(dict(quotas[0]))

        faults = [
            lambda: plan.update(colour="red"),
            lambda: plan["components"][0].update(whence="x"),
            lambda: plan["components"][0].update(when={"colour": ["red"]}),
            lambda: plan["effective"].update({"from": "2025-02-30"}),
            lambda: plan["components"].append(dict(plan["components"][0])),
            lambda: tiers(tiers=bands(("10", None))),
            lambda: tiers(tiers=bands(("0", None), rate=0.01)),
            lambda: tiers(tiers=bands(("0", None), rate="1e-2")),
            lambda: tiers(tiers=bands(("0", None), ("5", None), ("5", None))),
            lambda: tiers(mode="interpolated", tiers=bands(("0", None), amount="5.00")),
            lambda: tiers(mode="interpolated", tiers=bands(("0", "1"), ("2", "3"), amount="5.00")),
            lambda: tiers(mode="interpolated", tiers=bands(("0", "3"), ("2", "4"), amount="5.00")),
            lambda: tiers(scale="quota"),
            lambda: plan["components"][0].pop("type"),
            lambda: curve(accumulate="transaction"),
            lambda: curve(beyond={"slope": "1"}),
            lambda: plan["components"].append({"id": "bad", "type": "bonus", "per": "achievement", "measure": "revenue",
                                               "at_least": "1", "amount": "1", "budget": "5"}),
            lambda: plan.update(clawback={"within_days": 30, "share": 1}),
            lambda: plan.update(period="week"),
            lambda: credit.update(date="2025-13-01"),
            lambda: credit.update(person="Bilinmeyen"),
            lambda: credit.update(share="1.01"),
            lambda: credit.update(share="-0.1"),
            lambda: credit.update(share="0.1234567"),
            lambda: credit.update(quantity="0.1234567"),
            lambda: credit.update(kind="sale", amount="-0.01", quantity="1"),
            lambda: credit.update(kind="", amount="1.00", quantity="-1"),
            lambda: credit.update(kind="return", amount="0.01", quantity="-1"),
            lambda: credit.update(kind="return", amount="-1.00", quantity="1"),
            lambda: credit.update(kind="gift"),
            lambda: credit.update(amount="abc"),
            lambda: credits.append(dict(credit)),
            lambda: people.append(dict(people[0], manager="")),
            wrong_kind,
            quota_twice,
        ]
        r.choice(faults)()


def write_csv(path, columns, rows, terminator="\n"):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator=terminator, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


def generate(seed, folder):
    """Writes the case of a seed; returns whether it must be refused."""
    bad = seed % 20 == 19
    generator = Generator(seed)
    case = generator.case(bad)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "plan.json"), "w", encoding="utf-8", newline="\n") as file:
        json.dump(case["plan"], file, ensure_ascii=False, indent=1)
        file.write("\n")
    # a column that is empty throughout may be missing
    columns = [c for c in COLUMNS if any(row[c] for row in case["credits"]) or generator.maybe(0.5)]
    write_csv(os.path.join(folder, "credits.csv"), columns, case["credits"], generator.r.choice(["\n", "\r\n"]))
    generator.r.shuffle(case["people"])
    write_csv(os.path.join(folder, "people.csv"), ["person", "from", "to", "target_incentive", "manager"], case["people"])
    write_csv(os.path.join(folder, "quotas.csv"), ["person", "measure", "period", "quota"], case["quotas"])
    return bad


def main():
    parser = argparse.ArgumentParser(description="Writes one random commission case")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("folder", metavar="OUTDIR")
    options = parser.parse_args()
    generate(options.seed, options.folder)


if __name__ == "__main__":
    main()
