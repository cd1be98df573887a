#!/usr/bin/env python3
"""Reference program for `hedefctl commissions evaluate`.

Written only from spec/commissions.md (sections are cited below as "1", "3", "4.5" ...), spec/cli.md and
spec/targets.md 6, independently of the C++ engine, to be compared with it. Slow and plain on purpose:
every value is a fractions.Fraction in major units; every rounded amount is an int of minor units.

Points where the spec is silent, or can be read in two ways, and how they are read here (section in front):

 Days, periods, input
  1. (4.8) Days on the plan are the days of the row on which the plan too is in effect, for quota, target incentive,
     guarantee, draw and cap alike. So on a day after `effective.to` nobody is on the plan, also for overrides of
     earnings on the period's last day (3).
  2. (4.10) "the last credit or `paid_on`": of credits that count, and `paid_on` also where the plan has no hold. A return
     that is left out by clawback still counts here. No credit that counts: no periods, whatever `--period` says;
     a `--period` before the first one prints none.
  3. (1) An empty amount, margin or target incentive is 0; `returns` on anything but a return has no effect;
     amounts, margins and target incentives have at most two places; a quota, a target incentive, a budget and the
     amounts of cap, guarantee and draw are not below 0; unknown CSV columns are refused. A quota of an unknown
     person must still be well formed (period, measure).
  4. (2) `to` may be written on any tier and then equals the next one's `from`; the last tier of `marginal` and `whole`
     is open. `cap` has one of its two keys, a hurdle either a measure or a training. Optional inside an object: `to`.
  5. (3) A manager with no row at all, or with none on that day, ends the chain; it is no bad input.
     A reporting line that runs in a circle is followed until somebody comes again.
 Measures and attainments
  6. (3) Yearly forms: a missing quota is 0 in the sum; the attainment is undefined when the sum is 0.
     The period before is computed also where it lies before the first period printed (a curve whose first point is at
     0 may so have "earned" what no period paid), and its result is taken as computed, whatever hurdle or cap took.
  7. (4.10) A component's `attainment` is of its own eligible credits (after `when`): of the period, and for yearly
     forms the running total by the quota (to date); for `transaction` that of the period. A transaction is scaled by
     the period's prorated quota. A hurdle's is of all credits of the person and period, without a filter.
  8. (3) Nothing of a target incentive or bonus amount is prorated but by 4.8; a bonus amount never.
 Lines
  9. (4.1) Components and lines are printed before the cap (they sum to `gross`); components in the plan's order.
 10. (4.1) `rerated` is there when its exact value is not 0; it takes part in the largest remainder, as the last.
     Where two rounded results are subtracted, the total may lie one below the sum of the floors: the unit is then taken
     from the end of the same order (smallest fraction, then the latest line).
 11. (4.1) `band`: the tier, from 1, for tiers; null for all other types (also for `rate`, whose entries are no bands).
     A credit that touches no band (value 0, below 0, above the last `to`), an eligible credit without a matching rate,
     and one without a quota has one line of 0 with band and rate null. A credit that goes back through bands has
     them in ascending order.
 12. `base`: the part of the credit's measure in the band (two places for money, plain for units and deals; units for
     bonuses per unit, the share for bonuses per deal, the report's earnings for overrides of earnings, the measure's
     total for a curve or achievement); `rate`: the plan's text of the rate, of a bonus' amount per unit or deal; null
     for curve, achievement, interpolated. `rerated` has neither.
 13. (3) The line of a bonus per deal is of the deal's first eligible credit of the period, so it is held and taken
     back with that credit only. (4.10) Lines of an override of earnings are in order of the report's id,
     which is their `name`.
 Pay
 14. (3) Awards are exact, before rounding; the budget counts them so. "the sum of all awards before it" may be below
     0, and then more than the budget is left. An award cut to 0 is cut: status `budget`.
 15. (4.2) A hurdle takes earnings of a report before the manager's override of earnings is computed, and then may take that.
 16. (4.3) Only components above 0 share the cut, ties in the plan's order; within one, all lines share it by
     their signed amounts, ties in their order. `capped`: a component of which something was cut.
 17. (4.4) An adjustment's line is held like a sale's, also below 0 (`held` is then below 0).
 18. (4.5) "earlier": by date, then id. A sale on a day on which it did not count is still a sale: its return is left out and
     takes nothing back. A return on a day on which its person is not on the plan does not count at all.
     The manager who earned on the sale gives back, wherever that manager is on the return's day.
 19. (4.5) "still held": not paid on the last day of the return's period (4 comes before 5), so also in the sale's own
     period. What is cancelled shows in no field; less is released later. Only lines above 0 are cancelled, never more
     than the line. Clawback and cancelling round as the plan's `rounding` says.
 20. (4.6) The guarantee runs on the person's days up to `until`; with none there is no top-up. A negative pay is
     topped up by more than `amount`.
 21. (4.7) "none on any day of the period": of the days that the person is on the plan; so who left repays with limit 1.
     A draw that is not recoverable lets a negative result go. `recovery_limit` x a negative pay repays nothing.
 22. (4.5, 4.7) Rates, limits and shares are read as written; clawback `share` and `recovery_limit` are from 0 to 1.
"""
import argparse
import csv
import datetime
import json
import re
import sys
from fractions import Fraction

ZERO = Fraction(0)
ONE_DAY = datetime.timedelta(days=1)
FOREVER = datetime.date.max
MEASURES = ("revenue", "margin", "units", "deals")
KINDS = ("sale", "return", "adjustment")
PERIOD_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}


class BadInput(Exception):
    """Bad input data: exit code 3, the reason on standard error."""


def refuse(where, reason):
    raise BadInput("%s: %s" % (where, reason))


# ------------------------------------------------------------------------------------------------- numbers

def floor(x):
    return x.numerator // x.denominator


def round_to_int(x, mode="half-away"):
    """Half away from zero, or half to even (4.1)."""
    whole = floor(abs(x))
    rest = abs(x) - whole
    half = Fraction(1, 2)
    up = rest > half or (rest == half and (mode == "half-away" or whole % 2 == 1))
    result = whole + (1 if up else 0)
    return result if x >= 0 else -result


def to_minor(x, mode="half-away"):
    return round_to_int(x * 100, mode)


def major(minor):
    return Fraction(minor, 100)


def decimal_text(x, places):
    """A decimal string with exactly `places` places, rounded half away from zero."""
    n = round_to_int(x * 10 ** places)
    digits = str(abs(n)).rjust(places + 1, "0")
    sign = "-" if n < 0 else ""
    return sign + (digits if places == 0 else digits[:-places] + "." + digits[-places:])


def money_text(minor):
    return decimal_text(major(minor), 2)


def plain_text(x):
    """The shortest decimal string of a number that has at most twelve places."""
    text = decimal_text(x, 12)
    return text.rstrip("0").rstrip(".")


def parse_decimal(text, where, places=None):
    """Decimals are strings; a number in their place is refused (2)."""
    if not isinstance(text, str) or not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        refuse(where, "not a decimal string: %r" % (text,))
    if places is not None and "." in text and len(text.split(".")[1]) > places:
        refuse(where, "more than %d decimal places: %s" % (places, text))
    return Fraction(text)


def parse_date(text, where):
    """Dates that do not exist are refused (2)."""
    if not isinstance(text, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        refuse(where, "not a date: %r" % (text,))
    try:
        return datetime.date(int(text[:4]), int(text[5:7]), int(text[8:]))
    except ValueError:
        refuse(where, "no such date: %s" % text)


def largest_remainder(shares, total):
    """Integers that sum to `total`: "floor first, then one unit each to the largest fractions", ties in the
    order given (4.1). When the total lies below the sum of the floors (possible by one unit only where two
    rounded results of a yearly form are subtracted), the order is walked from its other end."""
    result = [floor(s) for s in shares]
    order = sorted(range(len(shares)), key=lambda i: (result[i] - shares[i], i))
    rest = total - sum(result)
    for i in order[:rest] if rest >= 0 else order[rest:]:
        result[i] += 1 if rest > 0 else -1
    assert sum(result) == total or not shares
    return result


# ------------------------------------------------------------------------------------------------- periods

class Period:
    """One month, quarter, half or year of the fiscal year; `start` and `end` are both included."""

    def __init__(self, kind, fiscal_start, index):
        # index counts periods of this kind from the start of the fiscal year named 0
        self.kind, self.fiscal_start, self.index = kind, fiscal_start, index
        months = PERIOD_MONTHS[kind]
        self.start = first_of_month(fiscal_start - 1 + index * months)
        self.end = first_of_month(fiscal_start - 1 + (index + 1) * months) - ONE_DAY
        self.days = (self.end - self.start).days + 1
        per_year = 12 // months
        self.fiscal_year = index // per_year
        self.number_in_year = index % per_year
        self.per_year = per_year

    @property
    def name(self):
        """Years, halves and quarters are named by the year in which the fiscal year starts; months are
        calendar months (cli.md)."""
        if self.kind == "month":
            return "%04d-%02d" % (self.start.year, self.start.month)
        if self.kind == "year":
            return "%04d" % self.fiscal_year
        return "%04d-%s%d" % (self.fiscal_year, self.kind[0].upper(), self.number_in_year + 1)

    def move(self, by):
        return Period(self.kind, self.fiscal_start, self.index + by)

    def contains(self, date):
        return self.start <= date <= self.end

    def so_far(self):
        """The periods of the fiscal year up to and including this one."""
        return [self.move(i - self.number_in_year) for i in range(self.number_in_year + 1)]

    def whole_year(self):
        return [self.move(i - self.number_in_year) for i in range(self.per_year)]


def first_of_month(months_since_year_0):
    return datetime.date(months_since_year_0 // 12, months_since_year_0 % 12 + 1, 1)


def period_of(date, kind, fiscal_start):
    months = date.year * 12 + date.month - 1 - (fiscal_start - 1)
    return Period(kind, fiscal_start, months // PERIOD_MONTHS[kind])


def parse_period(text, kind, fiscal_start, where):
    """A period named as in cli.md; one that is not of the plan's kind is refused (1)."""
    shapes = {"month": r"([0-9]{4})-(0[1-9]|1[0-2])", "quarter": r"([0-9]{4})-Q([1-4])",
              "half": r"([0-9]{4})-H([12])", "year": r"([0-9]{4})"}
    match = re.fullmatch(shapes[kind], text)
    if not match or int(match.group(1)) < 1:
        refuse(where, "not a %s: %r" % (kind, text))
    year = int(match.group(1))
    if kind == "month":
        return period_of(datetime.date(year, int(match.group(2)), 1), kind, fiscal_start)
    number = int(match.group(2)) if kind != "year" else 1
    return Period(kind, fiscal_start, year * (12 // PERIOD_MONTHS[kind]) + number - 1)


# ------------------------------------------------------------------------------------------- reading: plan

def take(obj, where, required, optional=()):
    """Checks the keys of a JSON object: unknown keys are refused with their path; so are missing ones."""
    if not isinstance(obj, dict):
        refuse(where, "not an object")
    for key in obj:
        if key not in required and key not in optional:
            refuse("%s.%s" % (where, key), "unknown key")
    for key in required:
        if key not in obj:
            refuse("%s.%s" % (where, key), "missing")
    return obj


def one_of(value, allowed, where):
    if not isinstance(value, str) or value not in allowed:
        refuse(where, "%r is none of %s" % (value, ", ".join(allowed)))
    return value


def text_of(value, where):
    if not isinstance(value, str) or value == "":
        refuse(where, "not a text")
    return value


def list_of(value, where, least=1):
    if not isinstance(value, list) or len(value) < least:
        refuse(where, "not a list of at least %d" % least)
    return value


def not_negative(value, where):
    if value < 0:
        refuse(where, "below 0")
    return value


class When:
    """`when` keys: lists are "any of", keys are "and"; a missing key matches all (2)."""
    KEYS = ("product", "category", "customer", "customer_class", "territory", "kind", "deal_type")

    def __init__(self, obj, where):
        self.lists = take(obj, where, (), self.KEYS)
        for key, values in self.lists.items():
            for i, value in enumerate(list_of(values, "%s.%s" % (where, key))):
                path = "%s.%s[%d]" % (where, key, i)
                if not isinstance(value, str):
                    refuse(path, "not a text")
                if key == "kind":
                    one_of(value, KINDS, path)

    def matches(self, credit):
        for key, values in self.lists.items():
            have = getattr(credit, key)
            if key == "territory":
                # "a path with /; it matches all below it, by whole segments" (2)
                if not any(have == v or have.startswith(v + "/") for v in values):
                    return False
            elif have not in values:
                return False
        return True


class Rate:
    """A decimal, with its text as it is written in the plan."""

    def __init__(self, text, where):
        self.text, self.value = text, parse_decimal(text, where)


class Component:
    """One component of the plan, checked; the fields that its type does not have are absent."""

    def __init__(self, obj, where):
        if not isinstance(obj, dict):
            refuse(where, "not an object")
        if "type" not in obj:
            refuse(where + ".type", "missing")
        self.type = one_of(obj["type"], ("rate", "tiers", "curve", "bonus", "override"), where + ".type")
        getattr(self, "read_" + self.type)(obj, where)
        self.id = text_of(obj["id"], where + ".id")
        self.when = When(obj.get("when", {}), where + ".when")
        if "measure" in obj:
            one_of(obj["measure"], MEASURES, where + ".measure")
        self.measure = obj.get("measure")

    def read_rate(self, obj, where):
        take(obj, where, ("id", "type", "measure", "rates"), ("when",))
        self.rates = []
        for i, entry in enumerate(list_of(obj["rates"], where + ".rates")):
            path = "%s.rates[%d]" % (where, i)
            take(entry, path, ("rate",), ("when",))
            self.rates.append((When(entry.get("when", {}), path + ".when"), Rate(entry["rate"], path + ".rate")))

    def read_accumulate(self, obj, where):
        """Defaults: `accumulate` period (2)."""
        self.accumulate = one_of(obj.get("accumulate", "period"),
                                 ("transaction", "period", "year_to_date", "year"), where + ".accumulate")

    def read_tiers(self, obj, where):
        take(obj, where, ("id", "type", "measure", "scale", "mode", "tiers"), ("when", "accumulate"))
        self.scale = one_of(obj["scale"], ("amount", "attainment"), where + ".scale")
        self.mode = one_of(obj["mode"], ("marginal", "whole", "interpolated"), where + ".mode")
        self.read_accumulate(obj, where)
        value = "amount" if self.mode == "interpolated" else "rate"
        self.tiers = []
        for i, entry in enumerate(list_of(obj["tiers"], where + ".tiers")):
            path = "%s.tiers[%d]" % (where, i)
            take(entry, path, ("from", value), ("to",))
            start = parse_decimal(entry["from"], path + ".from")
            end = parse_decimal(entry["to"], path + ".to") if entry.get("to") is not None else None
            if i == 0 and start != 0:
                refuse(path + ".from", "the first tier starts at 0")
            if i > 0:
                before = self.tiers[-1]
                if start <= before["from"]:
                    refuse(path + ".from", "tiers must ascend")
                if before["to"] is not None and before["to"] != start:
                    refuse(path + ".from", "gap or overlap between tiers")
                before["to"] = start
            if end is not None and end <= start:
                refuse(path + ".to", "not above from")
            self.tiers.append({"from": start, "to": end, value: Rate(entry[value], path + "." + value)})
        last = "%s.tiers[%d].to" % (where, len(self.tiers) - 1)
        if self.mode == "interpolated" and self.tiers[-1]["to"] is None:
            refuse(last, "the last tier of an interpolated scale has a `to`")
        if self.mode != "interpolated" and self.tiers[-1]["to"] is not None:
            refuse(last, "the last tier is open")

    def read_curve(self, obj, where):
        take(obj, where, ("id", "type", "measure", "points"), ("when", "accumulate", "beyond"))
        self.read_accumulate(obj, where)
        if self.accumulate == "transaction":
            refuse(where + ".accumulate", "a curve per transaction is refused")
        self.points = []
        for i, entry in enumerate(list_of(obj["points"], where + ".points")):
            path = "%s.points[%d]" % (where, i)
            take(entry, path, ("attainment", "payout"))
            point = (parse_decimal(entry["attainment"], path + ".attainment"),
                     parse_decimal(entry["payout"], path + ".payout"))
            if self.points and point[0] <= self.points[-1][0]:
                refuse(path + ".attainment", "points must ascend")
            self.points.append(point)
        self.beyond = None
        if obj.get("beyond") is not None:
            take(obj["beyond"], where + ".beyond", ("slope", "cap"))
            self.beyond = (parse_decimal(obj["beyond"]["slope"], where + ".beyond.slope"),
                           parse_decimal(obj["beyond"]["cap"], where + ".beyond.cap"))

    def read_bonus(self, obj, where):
        if "per" not in obj:
            refuse(where + ".per", "missing")
        self.per = one_of(obj["per"], ("unit", "deal", "achievement"), where + ".per")
        if self.per == "achievement":
            # "no `accumulate`, no `budget`" (3)
            take(obj, where, ("id", "type", "per", "measure", "at_least", "amount"), ("when",))
            self.at_least = parse_decimal(obj["at_least"], where + ".at_least")
        else:
            take(obj, where, ("id", "type", "per", "amount"), ("when", "budget"))
        self.amount = Rate(obj["amount"], where + ".amount")
        self.budget = None
        if obj.get("budget") is not None:
            self.budget = not_negative(parse_decimal(obj["budget"], where + ".budget"), where + ".budget")

    def read_override(self, obj, where):
        if "of" not in obj:
            refuse(where + ".of", "missing")
        self.of = one_of(obj["of"], ("credits", "earnings"), where + ".of")
        # "`of: earnings` needs no `measure`" (2); one that is given is allowed and has no effect
        needed = ("id", "type", "of", "rate") + (("measure",) if self.of == "credits" else ())
        take(obj, where, needed, ("when", "scope", "measure"))
        self.scope = one_of(obj.get("scope", "direct"), ("direct", "subtree"), where + ".scope")
        self.rate = Rate(obj["rate"], where + ".rate")

    def needs_attainment(self):
        return (self.type == "curve" or (self.type == "tiers" and self.scale == "attainment")
                or (self.type == "bonus" and self.per == "achievement"))


class Plan:
    def __init__(self, obj):
        take(obj, "plan", ("name", "currency", "period", "effective", "components"),
             ("fiscal_year_start", "rounding", "hurdles", "cap", "guarantee", "draw", "hold", "clawback"))
        self.name = text_of(obj["name"], "plan.name")
        self.currency = text_of(obj["currency"], "plan.currency")
        self.period = one_of(obj["period"], tuple(PERIOD_MONTHS), "plan.period")
        self.fiscal_start = obj.get("fiscal_year_start", 1)
        if type(self.fiscal_start) is not int or not 1 <= self.fiscal_start <= 12:
            refuse("plan.fiscal_year_start", "not a month number")
        self.rounding = one_of(obj.get("rounding", "half-away"), ("half-away", "half-even"), "plan.rounding")
        self.start, self.end = self.read_span(obj["effective"], "plan.effective")

        self.components = []
        for i, entry in enumerate(list_of(obj["components"], "plan.components")):
            component = Component(entry, "plan.components[%d]" % i)
            if component.id in [c.id for c in self.components]:
                refuse("plan.components[%d].id" % i, "given twice: %s" % component.id)
            self.components.append(component)

        self.hurdles = [self.read_hurdle(entry, "plan.hurdles[%d]" % i)
                        for i, entry in enumerate(list_of(obj.get("hurdles", []), "plan.hurdles", 0))]

        self.cap_amount = self.cap_times = None
        if "cap" in obj:
            cap = take(obj["cap"], "plan.cap", (), ("amount", "times_target_incentive"))
            if len(cap) != 1:
                refuse("plan.cap", "either amount or times_target_incentive")
            if "amount" in cap:
                self.cap_amount = self.money(cap["amount"], "plan.cap.amount")
            else:
                where = "plan.cap.times_target_incentive"
                self.cap_times = not_negative(parse_decimal(cap["times_target_incentive"], where), where)

        self.guarantee = None
        if "guarantee" in obj:
            guarantee = take(obj["guarantee"], "plan.guarantee", ("amount", "until"))
            self.guarantee = self.money(guarantee["amount"], "plan.guarantee.amount")
            self.guarantee_until = parse_date(guarantee["until"], "plan.guarantee.until")

        self.draw = None
        if "draw" in obj:
            draw = take(obj["draw"], "plan.draw", ("amount", "recoverable", "recovery_limit", "from"), ("to",))
            self.draw = self.money(draw["amount"], "plan.draw.amount")
            if not isinstance(draw["recoverable"], bool):
                refuse("plan.draw.recoverable", "not true or false")
            self.draw_recoverable = draw["recoverable"]
            self.draw_limit = self.part(draw["recovery_limit"], "plan.draw.recovery_limit")
            self.draw_from, self.draw_to = self.read_span({k: draw[k] for k in ("from", "to") if k in draw}, "plan.draw")

        if "hold" in obj:
            one_of(obj["hold"], ("until-paid",), "plan.hold")
        self.hold = "hold" in obj

        self.clawback = "clawback" in obj
        if self.clawback:
            clawback = take(obj["clawback"], "plan.clawback", ("within_days", "share"))
            self.within_days = clawback["within_days"]
            if type(self.within_days) is not int or self.within_days < 0:
                refuse("plan.clawback.within_days", "not a number of days")
            self.clawback_share = self.part(clawback["share"], "plan.clawback.share")

    @staticmethod
    def money(text, where):
        return not_negative(parse_decimal(text, where, 2), where)

    @staticmethod
    def part(text, where):
        value = parse_decimal(text, where)
        if not 0 <= value <= 1:
            refuse(where, "not from 0 to 1")
        return value

    @staticmethod
    def read_span(obj, where):
        take(obj, where, ("from",), ("to",))
        start = parse_date(obj["from"], where + ".from")
        end = FOREVER if obj.get("to") is None else parse_date(obj["to"], where + ".to")
        if end < start:
            refuse(where + ".to", "before from")
        return start, end

    def read_hurdle(self, entry, where):
        take(entry, where, ("components",), ("measure", "attainment_at_least", "training"))
        known = [c.id for c in self.components]
        for i, name in enumerate(list_of(entry["components"], where + ".components")):
            if name not in known:
                refuse("%s.components[%d]" % (where, i), "unknown component: %r" % (name,))
        hurdle = {"components": entry["components"]}
        if "training" in entry:
            take(entry, where, ("components", "training"))
            one_of(entry["training"], ("valid",), where + ".training")
        else:
            take(entry, where, ("components", "measure", "attainment_at_least"))
            hurdle["measure"] = one_of(entry["measure"], MEASURES, where + ".measure")
            hurdle["at_least"] = parse_decimal(entry["attainment_at_least"], where + ".attainment_at_least")
        return hurdle


def load_json(path):
    def no_twins(pairs):
        keys = [key for key, _ in pairs]
        for key in keys:
            if keys.count(key) > 1:
                refuse(path, "key given twice: %s" % key)
        return dict(pairs)
    try:
        with open(path, encoding="utf-8-sig") as file:
            return json.load(file, object_pairs_hook=no_twins)
    except (ValueError, OSError) as error:
        refuse(path, str(error))


# -------------------------------------------------------------------------------------- reading: CSV files

def load_csv(path, columns, required):
    """Rows as (place, dict); missing columns are empty (cli.md)."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, strict=True))
    except (ValueError, OSError, csv.Error) as error:
        refuse(path, str(error))
    if not rows:
        refuse(path, "no header")
    header = rows[0]
    for name in header:
        if name not in columns or header.count(name) > 1:
            refuse("%s:1" % path, "unknown or repeated column: %s" % name)
    for name in required:
        if name not in header:
            refuse("%s:1" % path, "missing column: %s" % name)
    for number, row in enumerate(rows[1:], 2):
        if not row:
            continue
        place = "%s:%d" % (path, number)
        if len(row) != len(header):
            refuse(place, "%d fields where the header has %d" % (len(row), len(header)))
        fields = dict.fromkeys(columns, "")
        fields.update(zip(header, row))
        for name in required:
            if fields[name] == "":
                refuse("%s %s" % (place, name), "empty")
        yield place, fields


class Credit:
    COLUMNS = ("id", "date", "person", "customer", "product", "category", "customer_class", "territory", "deal",
               "deal_type", "kind", "quantity", "amount", "margin", "share", "paid_on", "returns")

    def __init__(self, place, row):
        for name in ("id", "person", "customer", "product", "category", "customer_class", "territory", "deal",
                     "deal_type", "returns"):
            setattr(self, name, row[name])
        self.date = parse_date(row["date"], place + " date")
        self.paid_on = parse_date(row["paid_on"], place + " paid_on") if row["paid_on"] else None
        # "`kind` is `sale` (also when empty; amount and quantity never below 0), `return` (never above 0 ...)
        # or `adjustment`" (1)
        self.kind = one_of(row["kind"] or "sale", KINDS, place + " kind")
        # "An empty quantity is 0, an empty share 1" (1); an empty amount or margin is read as 0
        self.quantity = parse_decimal(row["quantity"] or "0", place + " quantity", 6)
        self.amount = parse_decimal(row["amount"] or "0", place + " amount", 2)
        self.margin = parse_decimal(row["margin"] or "0", place + " margin", 2)
        self.share = parse_decimal(row["share"] or "1", place + " share", 6)
        if not 0 <= self.share <= 1:
            refuse(place + " share", "not from 0 to 1")
        for name in ("amount", "quantity"):
            value = getattr(self, name)
            if (self.kind == "sale" and value < 0) or (self.kind == "return" and value > 0):
                refuse("%s %s" % (place, name), "wrong sign for a %s" % self.kind)

    @property
    def order(self):
        """By date, then by id, ordinal (1). Code points and UTF-8 bytes sort alike."""
        return (self.date, self.id)

    def measure(self, name):
        if name == "revenue":
            return major(to_minor(self.amount * self.share))
        if name == "margin":
            return major(to_minor(self.margin * self.share))
        if name == "units":
            return self.quantity * self.share
        return {"sale": self.share, "return": -self.share, "adjustment": ZERO}[self.kind]


class PersonRow:
    COLUMNS = ("person", "from", "to", "target_incentive", "manager")

    def __init__(self, place, row):
        self.place = place
        self.person, self.manager = row["person"], row["manager"]
        self.start = parse_date(row["from"], place + " from")
        self.end = parse_date(row["to"], place + " to") if row["to"] else FOREVER
        if self.end < self.start:
            refuse(place + " to", "before from")
        self.target_incentive = not_negative(
            parse_decimal(row["target_incentive"] or "0", place + " target_incentive", 2), place + " target_incentive")


def load_people(path):
    people = {}
    for place, row in load_csv(path, PersonRow.COLUMNS, ("person", "from")):
        new = PersonRow(place, row)
        for old in people.setdefault(new.person, []):
            if new.start <= old.end and old.start <= new.end:
                refuse(place, "rows of %s overlap" % new.person)
        people[new.person].append(new)
    return people


def load_credits(path, people):
    credits = {}
    for place, row in load_csv(path, Credit.COLUMNS, ("id", "date", "person")):
        credit = Credit(place, row)
        if credit.id in credits:
            refuse(place + " id", "given twice: %s" % credit.id)
        if credit.person not in people:
            refuse(place + " person", "unknown person: %s" % credit.person)
        credits[credit.id] = credit
    return sorted(credits.values(), key=lambda c: c.order)


def load_quotas(path, people, plan):
    quotas = {}
    if path is None:
        return quotas
    for place, row in load_csv(path, ("person", "measure", "period", "quota"), ("person", "measure", "period", "quota")):
        one_of(row["measure"], MEASURES, place + " measure")
        period = parse_period(row["period"], plan.period, plan.fiscal_start, place + " period")
        value = not_negative(parse_decimal(row["quota"], place + " quota"), place + " quota")
        key = (row["person"], row["measure"], period.index)
        if key in quotas:
            refuse(place, "quota given twice")
        quotas[key] = value
    # "a quota of one [an unknown person] is ignored" (1)
    return {key: value for key, value in quotas.items() if key[0] in people}


# ------------------------------------------------------------------------------------------------- results

class Line:
    """A line of a component: `exact` before rounding, `amount` its rounded part, `cut` what the cap takes."""

    def __init__(self, credit, band, base, rate, exact, name=None):
        self.credit, self.band, self.base, self.rate, self.exact, self.name = credit, band, base, rate, exact, name
        self.amount = 0
        self.cut = 0
        self.cancelled = 0

    @property
    def after_cap(self):
        return self.amount - self.cut


class Earned:
    """One component of one person and period."""

    def __init__(self, component, lines, amount, attainment=None, no_quota=False, budget_cut=False):
        self.component, self.lines, self.amount = component, lines, amount
        self.attainment, self.no_quota, self.budget_cut = attainment, no_quota, budget_cut
        self.missed = False
        self.cut = 0

    @property
    def status(self):
        """The first that applies of hurdle, no_quota, budget, capped, ok (4.10)."""
        for applies, name in ((self.missed, "hurdle"), (self.no_quota, "no_quota"),
                              (self.budget_cut, "budget"), (self.cut > 0, "capped")):
            if applies:
                return name
        return "ok"


class Tiers:
    """What one value of the measure earns by a scale whose bounds are in units of the measure."""

    def __init__(self, component, unit):
        # `scale: amount` reads `from` as amounts of the measure, `attainment` as multiples of the quota (3)
        self.mode = component.mode
        self.bands = []
        for tier in component.tiers:
            end = None if tier["to"] is None else tier["to"] * unit
            self.bands.append((tier["from"] * unit, end, tier.get("rate"), tier.get("amount")))

    def reached(self, value):
        """Index of the tier reached: a value on a boundary belongs to the higher tier (3)."""
        return max([i for i, band in enumerate(self.bands) if value >= band[0]], default=0)

    def covered(self, index, value):
        """The part of 0..value that lies in a band; nothing of a negative value."""
        start, end = self.bands[index][:2]
        top = value if end is None else min(value, end)
        return max(ZERO, top - start)

    def pay_of_part(self, index, part):
        start, end, rate, amount = self.bands[index]
        if self.mode == "interpolated":
            return amount.value * part / (end - start)
        return rate.value * part

    def result(self, value):
        """The running result (3): whole amount at the tier's rate, or band by band."""
        if self.mode == "whole":
            return value * self.bands[self.reached(value)][2].value
        return sum((self.pay_of_part(i, self.covered(i, value)) for i in range(len(self.bands))), ZERO)

    def lines(self, credit, before, value):
        """What a credit of `value` adds to a running total of `before`, one line per band (4.1)."""
        after = before + value
        if self.mode == "whole":
            # "Under `whole` a credit's line is its value x the rate reached after it" (4.1)
            index = self.reached(after)
            rate = self.bands[index][2]
            return [Line(credit, index + 1, value, rate.text, value * rate.value)]
        lines = []
        for i, band in enumerate(self.bands):
            part = self.covered(i, after) - self.covered(i, before)
            if part != 0:
                lines.append(Line(credit, i + 1, part, band[2].text if band[2] else None, self.pay_of_part(i, part)))
        # a credit that touches no band still has its line
        return lines or [Line(credit, None, value, None, ZERO)]

    def transaction_lines(self, credit, value):
        """"With `accumulate: transaction` a negative credit earns minus what its absolute value would." (3)"""
        lines = self.lines(credit, ZERO, abs(value))
        if value < 0:
            for line in lines:
                line.base, line.exact = -line.base, -line.exact
        return lines


def curve_factor(component, attainment):
    """Below the first point 0; between points linear; above the last: last payout + slope x (attainment -
    last attainment), up to `cap`. No `beyond`: the last payout is the cap. (3)"""
    points = component.points
    if attainment < points[0][0]:
        return ZERO
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        if attainment <= x1:
            return y0 + (y1 - y0) * (attainment - x0) / (x1 - x0)
    last_x, last_y = points[-1]
    if component.beyond is None or attainment == last_x:
        return last_y
    slope, cap = component.beyond
    return min(cap, last_y + slope * (attainment - last_x))


# -------------------------------------------------------------------------------------------------- engine

class Engine:
    def __init__(self, plan, credits, people, quotas):
        self.plan, self.people, self.quotas = plan, people, quotas
        self.by_id = {credit.id: credit for credit in credits}
        # "A credit counts for a person on the days that the person is on the plan ... and the plan is in effect" (1)
        self.counted = [c for c in credits if self.row_on(c.person, c.date) is not None]
        self.returned_sale = {}
        if plan.clawback:
            for credit in self.counted:
                sale = self.sale_of(credit)
                if sale is not None:
                    self.returned_sale[credit.id] = sale
        # "left out of step 1 in every component, and it and its effect on attainments too" (4.5)
        self.eligible = [c for c in self.counted if c.id not in self.returned_sale]
        self.awards = {c.id: self.budget_awards(c) for c in plan.components
                       if c.type == "bonus" and c.per != "achievement"}

    # --- people and days

    def row_on(self, person, date):
        """The person's row on a day on which the person is on the plan and the plan is in effect, or None."""
        if self.plan.start <= date <= self.plan.end:
            for row in self.people.get(person, ()):
                if row.start <= date <= row.end:
                    return row
        return None

    def days(self, row, period, start=datetime.date.min, end=FOREVER):
        """Days of the row in the period, both ends included, while the plan is in effect (4.8)."""
        first = max(row.start, self.plan.start, period.start, start)
        last = min(row.end, self.plan.end, period.end, end)
        return max(0, (last - first).days + 1)

    def on_plan(self, person, period, start=datetime.date.min, end=FOREVER):
        """The part of the period's days that the person is on the plan; each row counts for its own days (4.8)."""
        return Fraction(sum(self.days(row, period, start, end) for row in self.people[person]), period.days)

    def target_incentive(self, person, periods):
        """Prorated, exact: "target incentives ... stay exact fractions" (1)."""
        return sum((row.target_incentive * self.days(row, period) / period.days
                    for period in periods for row in self.people[person]), ZERO)

    def quota(self, person, measure, periods):
        """The sum of the prorated quotas of the periods; a missing one is 0 (1, 3)."""
        return sum((self.quotas.get((person, measure, p.index), ZERO) * self.on_plan(person, p) for p in periods), ZERO)

    def managers(self, person, date, scope):
        """The people above on a day, nearest first: the reporting line valid on that date, both on the plan that
        day, "a manager without a row ends the chain" (3)."""
        above = []
        row = self.row_on(person, date)
        while row is not None and row.manager and row.manager != person and row.manager not in above:
            manager = row.manager
            row = self.row_on(manager, date)
            if row is None:
                break
            above.append(manager)
            if scope == "direct":
                break
        return above

    # --- credits

    def sale_of(self, credit):
        """The earlier sale of the same person that a return names, or None: then it counts as a negative
        credit (4.5)."""
        if credit.kind != "return" or not credit.returns:
            return None
        sale = self.by_id.get(credit.returns)
        if sale is None or sale.kind != "sale" or sale.person != credit.person or sale.order >= credit.order:
            return None
        return sale

    def credits_of(self, component, person, periods):
        return [c for c in self.eligible if c.person == person and component.when.matches(c)
                and periods[0].start <= c.date <= periods[-1].end]

    # --- components

    def scope_of(self, component, period):
        """The periods whose credits are counted, and those whose quotas and target incentives are summed (3)."""
        accumulate = getattr(component, "accumulate", "period")
        if accumulate == "year_to_date":
            return period.so_far(), period.so_far()
        if accumulate == "year":
            return period.so_far(), period.whole_year()
        return [period], [period]

    def attainment(self, component, person, period):
        """Attainment = measure / quota; None where it is undefined (1)."""
        counted, quoted = self.scope_of(component, period)
        quota = self.quota(person, component.measure, quoted)
        if quota == 0:
            return None
        return sum((c.measure(component.measure) for c in self.credits_of(component, person, counted)), ZERO) / quota

    def running_result(self, component, person, period):
        """The exact result for all credits to the end of a period, by the quota (to date) of that period."""
        counted, quoted = self.scope_of(component, period)
        if component.type == "curve":
            attainment = self.attainment(component, person, period)
            if attainment is None:
                return ZERO
            return curve_factor(component, attainment) * self.target_incentive(person, quoted)
        tiers = self.tiers(component, person, quoted)
        if tiers is None:
            return ZERO
        total = sum((c.measure(component.measure) for c in self.credits_of(component, person, counted)), ZERO)
        return tiers.result(total)

    def tiers(self, component, person, quoted):
        if component.scale == "amount":
            return Tiers(component, Fraction(1))
        quota = self.quota(person, component.measure, quoted)
        return None if quota == 0 else Tiers(component, quota)

    def rounded(self, x):
        return to_minor(x, self.plan.rounding)

    def close(self, component, lines, amount=None, **more):
        """Rounds the component once and apportions it over its lines by largest remainder (4.1)."""
        if amount is None:
            amount = self.rounded(sum((line.exact for line in lines), ZERO))
        for line, part in zip(lines, largest_remainder([line.exact * 100 for line in lines], amount)):
            line.amount = part
        return Earned(component, lines, amount, **more)

    def compute(self, component, person, period):
        """One component that needs no other (all but overrides of earnings), before hurdles."""
        if component.type == "override":
            return self.override_of_credits(component, person, period)
        more = {}
        if component.needs_attainment():
            attainment = self.attainment(component, person, period)
            more = {"attainment": attainment, "no_quota": attainment is None}
        if component.type == "rate":
            return self.close(component, self.rate_lines(component, person, period))
        if component.type == "bonus" and component.per == "achievement":
            reached = not more["no_quota"] and attainment >= component.at_least
            pay = component.amount.value if reached else ZERO
            base = sum((c.measure(component.measure) for c in self.credits_of(component, person, [period])), ZERO)
            return self.close(component, [Line(None, None, base, None, pay)], **more)
        if component.type == "bonus":
            lines, cut = self.bonus_lines(component, person, period)
            return self.close(component, lines, budget_cut=cut)
        return self.accumulated(component, person, period, more)

    def rate_lines(self, component, person, period):
        """"each eligible credit x the rate of the first matching entry; no match pays 0" (3)"""
        lines = []
        for credit in self.credits_of(component, person, [period]):
            value = credit.measure(component.measure)
            rate = next((rate for when, rate in component.rates if when.matches(credit)), None)
            lines.append(Line(credit, None, value, rate.text if rate else None, value * rate.value if rate else ZERO))
        return lines

    def accumulated(self, component, person, period, more):
        """Tiers and curves (3)."""
        yearly = component.accumulate in ("year_to_date", "year")
        counted, quoted = self.scope_of(component, period)
        now = self.running_result(component, person, period)
        before, amount = ZERO, None
        if yearly:
            # "result for all credits to its end, less the result to the end of the period before ... Both results
            # are rounded first" (3); the fiscal year's first period has nothing before it
            if period.number_in_year > 0:
                before = self.running_result(component, person, period.move(-1))
            amount = self.rounded(now) - self.rounded(before)

        credits = self.credits_of(component, person, [period])
        if component.type == "curve":
            # "A curve and an achievement have one line, without a credit." (3)
            base = sum((c.measure(component.measure) for c in self.credits_of(component, person, counted)), ZERO)
            return self.close(component, [Line(None, None, base, None, now - before)], amount, **more)

        tiers = self.tiers(component, person, quoted)
        if tiers is None:
            lines = [Line(c, None, c.measure(component.measure), None, ZERO) for c in credits]
            return self.close(component, lines, 0, **more)
        lines = []
        if component.accumulate == "transaction":
            for credit in credits:
                lines += tiers.transaction_lines(credit, credit.measure(component.measure))
            return self.close(component, lines, **more)

        total = sum((c.measure(component.measure)
                     for c in self.credits_of(component, person, counted) if c.date < period.start), ZERO)
        for credit in credits:
            value = credit.measure(component.measure)
            lines += tiers.lines(credit, total, value)
            total += value
        # "what earlier credits gain or lose by it (a `whole` rate that changed, a quota to date) is one line
        # without a credit ... it comes last" (4.1)
        rerated = now - before - sum((line.exact for line in lines), ZERO)
        if rerated != 0:
            lines.append(Line(None, None, None, None, rerated, name="rerated"))
        return self.close(component, lines, amount, **more)

    # --- bonuses

    def awards_of(self, component, person, period):
        """(credit, base, award) of a bonus per unit or deal in one period, before the budget (3)."""
        credits = self.credits_of(component, person, [period])
        if component.per == "unit":
            units = [(c, c.measure("units")) for c in credits]
            return [(c, value, component.amount.value * value) for c, value in units]
        deals = {}
        for credit in credits:
            # "a credit without a deal is its own deal"
            deals.setdefault(("deal", credit.deal) if credit.deal else ("credit", credit.id), []).append(credit)
        awards = []
        for members in deals.values():
            if sum(c.measure("revenue") for c in members) > 0:
                share = max(c.share for c in members)
                awards.append((members[0], share, component.amount.value * share))
        return awards

    def budget_awards(self, component):
        """All awards of the plan's life by (person, period), cut to the budget: "shared by all participants in
        order of date, then id; the award that crosses it is cut to what is left (the budget less the sum of all
        awards before it)" (3)."""
        periods = {}
        for credit in self.eligible:
            period = period_of(credit.date, self.plan.period, self.plan.fiscal_start)
            periods[(credit.person, period.index)] = period
        awards = []
        for (person, index), period in periods.items():
            awards += [(credit, base, award, (person, index))
                       for credit, base, award in self.awards_of(component, person, period)]
        awards.sort(key=lambda a: a[0].order)
        result, used = {}, ZERO
        for credit, base, award, key in awards:
            granted = award if component.budget is None else min(award, component.budget - used)
            used += granted
            result.setdefault(key, []).append((credit, base, granted, granted < award))
        return result

    def bonus_lines(self, component, person, period):
        awards = self.awards[component.id].get((person, period.index), [])
        lines = [Line(credit, None, base, component.amount.text, award) for credit, base, award, _ in awards]
        return lines, any(cut for _, _, _, cut in awards)

    # --- overrides

    def override_of_credits(self, component, person, period):
        """rate x the measure over credits of the people below, own credits never included (3)."""
        lines = []
        for credit in self.eligible:
            if (period.contains(credit.date) and component.when.matches(credit)
                    and person in self.managers(credit.person, credit.date, component.scope)):
                value = credit.measure(component.measure)
                lines.append(Line(credit, None, value, component.rate.text, value * component.rate.value))
        return self.close(component, lines)

    def override_of_earnings(self, component, person, period, earned):
        """rate x what the people who report to them on the period's last day earned in their non-override
        components, after hurdles; one line for each report (3, 4.10)."""
        lines = []
        for report in sorted(self.people):
            if person in self.managers(report, period.end, component.scope):
                base = major(sum(e.amount for e in earned[report] if e.component.type != "override"))
                lines.append(Line(None, None, base, component.rate.text, base * component.rate.value, name=report))
        return self.close(component, lines)

    # --- steps 2 and 3

    def hurdle_missed(self, component, person, period):
        """A missed hurdle, or an undefined attainment; `evaluate` takes every training as valid (4.2)."""
        for hurdle in self.plan.hurdles:
            if component.id in hurdle["components"] and "measure" in hurdle:
                quota = self.quota(person, hurdle["measure"], [period])
                total = sum((c.measure(hurdle["measure"]) for c in self.eligible
                             if c.person == person and period.contains(c.date)), ZERO)
                if quota == 0 or total / quota < hurdle["at_least"]:
                    return True
        return False

    def apply_hurdle(self, earned, person, period):
        if self.hurdle_missed(earned.component, person, period):
            earned.missed = True
            earned.amount = 0
            for line in earned.lines:
                line.exact, line.amount = ZERO, 0
        return earned

    def earn(self, period):
        """Steps 1 and 2 for all people: {person: [Earned in the plan's order]}."""
        found = {person: {} for person in self.people}
        later = [c for c in self.plan.components if c.type == "override" and c.of == "earnings"]
        for person in self.people:
            for component in self.plan.components:
                if component not in later:
                    found[person][component.id] = self.apply_hurdle(
                        self.compute(component, person, period), person, period)
        basis = {person: list(found[person].values()) for person in self.people}
        for person in self.people:
            for component in later:
                found[person][component.id] = self.apply_hurdle(
                    self.override_of_earnings(component, person, period, basis), person, period)
        return {person: [found[person][c.id] for c in self.plan.components] for person in self.people}

    def cap_of(self, person, period):
        """The prorated cap, rounded half away from zero (4.3, 4.8), or None."""
        if self.plan.cap_amount is not None:
            return to_minor(self.plan.cap_amount * self.on_plan(person, period))
        if self.plan.cap_times is not None:
            return to_minor(self.plan.cap_times * self.target_incentive(person, [period]))
        return None

    def apply_cap(self, earned, person, period):
        """The sum of positive components is cut to the cap, the cut apportioned by largest remainder over the
        components and within each over its lines (4.3). Returns what was withheld."""
        cap = self.cap_of(person, period)
        positive = [e for e in earned if e.amount > 0]
        total = sum(e.amount for e in positive)
        if cap is None or total <= cap:
            return 0
        cuts = largest_remainder([Fraction((total - cap) * e.amount, total) for e in positive], total - cap)
        for e, cut in zip(positive, cuts):
            e.cut = cut
            parts = largest_remainder([Fraction(cut * line.amount, e.amount) for line in e.lines], cut)
            for line, part in zip(e.lines, parts):
                line.cut = part
        return total - cap

    # --- steps 4 to 7 over all periods

    def periods(self, until):
        """From the period of the first credit that counts to that of the last one or of the last `paid_on`, or to
        `until` if that is later (4.10)."""
        if not self.counted:
            return []
        dates = [c.date for c in self.counted] + [c.paid_on for c in self.counted if c.paid_on]
        first = period_of(self.counted[0].date, self.plan.period, self.plan.fiscal_start)
        last = period_of(max(dates), self.plan.period, self.plan.fiscal_start).index
        if until is not None:
            last = max(last, until.index)
        return [first.move(i) for i in range(last - first.index + 1)]

    def is_held(self, line, day):
        """Not paid on that day; "a line without a credit and a return's are never held" (4.4)."""
        credit = line.credit
        return (self.plan.hold and credit is not None and credit.kind != "return"
                and (credit.paid_on is None or credit.paid_on > day))

    def run(self, until=None):
        """[(period, {person: record})] for every period."""
        balances = dict.fromkeys(self.people, 0)
        waiting = {person: [] for person in self.people}  # held lines, not yet released
        by_sale = {}                                      # sale id: [(person, component id, line)]
        returned = {}                                     # sale id: part of it returned so far
        result = []
        for period in self.periods(until):
            records = {}
            for person, earned in self.earn(period).items():
                record = records[person] = {"earned": earned}
                record["gross"] = sum(e.amount for e in earned)
                record["cap_withheld"] = self.apply_cap(earned, person, period)
                record["held"], record["released"] = self.hold(earned, waiting[person], period)
                for e in earned:
                    for line in e.lines:
                        if line.credit is not None and line.credit.kind == "sale":
                            by_sale.setdefault(line.credit.id, []).append((person, e.component.id, line))
            taken = self.claw_back(period, by_sale, returned)
            for person, record in records.items():
                record["clawback"] = taken[person]
                self.settle(person, period, record, balances)
            result.append((period, records))
        return result

    def hold(self, earned, waiting, period):
        """Step 4: (held, released) of the period."""
        released = 0
        for line in list(waiting):
            if not self.is_held(line, period.end):
                waiting.remove(line)
                released += line.after_cap - line.cancelled
        held = 0
        for e in earned:
            for line in e.lines:
                if self.is_held(line, period.end):
                    waiting.append(line)
                    held += line.after_cap
        return held, released

    def claw_back(self, period, by_sale, returned):
        """Step 5: {person: clawback of the period, 0 or negative}."""
        sums = {}
        for credit in self.counted:
            sale = self.returned_sale.get(credit.id)
            if sale is None or not period.contains(credit.date):
                continue
            if (credit.date - sale.date).days > self.plan.within_days:
                continue  # "Later returns cost nothing and are left out too."
            # "returned / sold (the column `amount`, at most 1 in all; sold 0 counts as all ...)"
            part = -credit.amount / sale.amount if sale.amount > 0 else Fraction(1)
            part = min(part, 1 - returned.get(sale.id, ZERO))
            returned[sale.id] = returned.get(sale.id, ZERO) + part
            for person, component, line in by_sale.get(sale.id, ()):
                if line.after_cap <= 0:
                    continue  # "only lines above 0"
                back = self.plan.clawback_share * major(line.after_cap) * part
                if self.is_held(line, period.end):
                    # "A line that is still held is cancelled by `share` x returned / sold instead, rounded per line."
                    line.cancelled = min(line.after_cap, line.cancelled + self.rounded(back))
                else:
                    sums[(person, component)] = sums.get((person, component), ZERO) + back
        taken = dict.fromkeys(self.people, 0)
        for (person, _), back in sums.items():
            taken[person] -= self.rounded(back)  # "summed over the period's returns per component, rounded once"
        return taken

    def settle(self, person, period, record, balances):
        """Steps 6, 7 and the net (4.10)."""
        plan = self.plan
        pay = (record["gross"] - record["cap_withheld"] - record["held"] + record["released"] + record["clawback"])

        # 6. "to its end date, pay below `amount` is topped up"; 4.8 prorates and rounds it
        topup, floor_of_pay = 0, 0
        if plan.guarantee is not None:
            part = self.on_plan(person, period, end=plan.guarantee_until)
            if part > 0:
                floor_of_pay = to_minor(plan.guarantee * part)
                topup = max(0, floor_of_pay - pay)

        # 7. "No draw, or none on any day of the period, is a recoverable draw of 0 with limit 1"
        amount, recoverable, limit = 0, True, Fraction(1)
        if plan.draw is not None:
            part = self.on_plan(person, period, plan.draw_from, plan.draw_to)
            if part > 0:
                amount, recoverable, limit = to_minor(plan.draw * part), plan.draw_recoverable, plan.draw_limit
        reached = pay + topup
        paid = max(0, amount - reached)
        recovered = max(0, min(balances[person], floor(limit * pay), reached - max(amount, floor_of_pay)))
        balances[person] += (paid if recoverable else 0) - recovered
        record.update(guarantee_topup=topup, draw_paid=paid, draw_recovered=recovered,
                      draw_balance=balances[person], net=reached + paid - recovered)


# -------------------------------------------------------------------------------------------------- output

MONEY_FIELDS = ("gross", "cap_withheld", "held", "released", "clawback", "guarantee_topup", "draw_paid",
                "draw_recovered", "draw_balance", "net")


def line_json(line, measure):
    out = {"credit": line.credit.id if line.credit else None}
    if line.name:
        out["name"] = line.name
    out["band"] = line.band
    if line.base is None:
        out["base"] = None
    else:
        out["base"] = plain_text(line.base) if measure in ("units", "deals") else decimal_text(line.base, 2)
    out["rate"] = line.rate
    out["amount"] = money_text(line.amount)
    return out


def earned_json(earned):
    component = earned.component
    measure = component.measure or "revenue"
    if component.type == "bonus" and component.per in ("unit", "deal"):
        measure = "units"  # the base is a number of units, or a share of the deal: no money
    if component.type == "override" and component.of == "earnings":
        measure = "revenue"  # the base is money, whatever measure is written
    return {"id": component.id, "amount": money_text(earned.amount),
            "attainment": None if earned.attainment is None else decimal_text(earned.attainment, 6),
            "status": earned.status, "lines": [line_json(line, measure) for line in earned.lines]}


def evaluate(plan_path, credits_path, people_path, quotas_path=None, period=None):
    """The whole object that `hedefctl --format json commissions evaluate` prints."""
    plan = Plan(load_json(plan_path))
    people = load_people(people_path)
    credits = load_credits(credits_path, people)
    quotas = load_quotas(quotas_path, people, plan)
    wanted = None if period is None else parse_period(period, plan.period, plan.fiscal_start, "--period")
    periods = []
    for at, records in Engine(plan, credits, people, quotas).run(wanted):
        if wanted is not None and at.index != wanted.index:
            continue
        rows = []
        for person in sorted(records):
            record = records[person]
            row = {"person": person}
            row.update((field, money_text(record[field])) for field in MONEY_FIELDS)
            row["components"] = [earned_json(earned) for earned in record["earned"]]
            rows.append(row)
        periods.append({"period": at.name, "people": rows})
    return {"plan": plan.name, "currency": plan.currency, "periods": periods}


def main():
    parser = argparse.ArgumentParser(description="Reference evaluation of a commission plan")
    parser.add_argument("--plan", required=True)
    parser.add_argument("--credits", required=True)
    parser.add_argument("--people", required=True)
    parser.add_argument("--quotas")
    parser.add_argument("--period")
    options = parser.parse_args()
    try:
        result = evaluate(options.plan, options.credits, options.people, options.quotas, options.period)
    except BadInput as error:
        print(str(error).replace("\n", " "), file=sys.stderr)
        return 3
    sys.stdout.reconfigure(encoding="utf-8")
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
