#pragma once
#include "db/database.h"
#include "targets/model/version.h"

#include <optional>
#include <span>
#include <vector>

namespace hedef::targets {

// All SQL about versions and their figures.
class TargetStore
{
public:
    TargetStore(db::Transaction& tx, base::FiscalCalendar calendar) : m_tx(tx), m_calendar(calendar) {}

    std::vector<Version> versions(); // by id
    std::optional<Version> version(VersionId);
    bool code_taken(const std::string& code);
    // Sets id; `approved_order` when the state is approved.
    void add(Version&);
    // Sets the state if the revision is still `version.revision`; false when somebody was quicker. Approving gives the next approved_order.
    bool set_state(const Version&, VersionState);

    // Sets ids; version, owner, measure, product, period and amount must be full.
    void add(std::vector<Target>&);
    std::vector<Target> figures_of(VersionId);
    // Of each owner, measure, product and period the figure of the latest approved version, among those of one kind of owner that touch
    // the days. In order of owner, measure, product, first day, length.
    std::vector<Target> counting(OwnerKind, base::Period days);
    // Advances the revision of a draft and holds it against others until the end; false when it is no draft (any more).
    bool touch_draft(VersionId);
    // By which method its figures were last allocated; the revision stays.
    void set_method(VersionId, const std::string& method, const std::optional<std::string>& note);
    // Amount, lock and revision + 1 of figures that are there, by id.
    void update(const std::vector<Target>&);
    void erase(const std::vector<TargetId>&);
    // The days on which figures begin, by version id; each once.
    struct Beginning
    {
        VersionId version;
        base::Date day;
    };
    std::vector<Beginning> beginnings();
    // For import undo.
    void erase_version(VersionId);

private:
    std::vector<Version> load_versions(std::string_view sql, std::int64_t id);
    std::int64_t next_order();
    db::Transaction& m_tx;
    base::FiscalCalendar m_calendar;
};

} // namespace hedef::targets
