#pragma once
#include "desk/presenter.h"
#include "targets/present/targets_view.h"
#include "targets/rules/version_life.h"
#include "targets/targets_service.h"

#include <set>

namespace hedef::targets {

// Decides what the window Targets shows: a version of targets as a sheet that is typed into. An edit is saved at once, as one
// step that can be undone: who works on one version with others expects to see what they typed, and they to see his.
class TargetsPresenter : public desk::Presenter
{
public:
    // slow: a service on the second connection, for what takes long.
    TargetsPresenter(desk::Desk&, TargetsService&, TargetsService& slow, TargetsView&);

    const TargetsState& state() const { return m_state; }
    // Reads everything, anew too (F5).
    void open();
    void choose_version(VersionId);
    void choose_year(int);
    void choose_grouping(Grouping);
    void choose_subject(std::size_t);
    void choose_period(Slot);
    // Quarters only, or their months too.
    void show_months(bool);
    // Folds a row away with all below it, or unfolds it; row of the sheet.
    void fold(std::size_t row, bool);
    void fold_all(bool);

    // Rows and slots are those of the sheet.
    struct Cell
    {
        std::size_t row = 0;
        Slot slot = 0;
        bool operator==(const Cell&) const = default;
    };
    using Cells = std::vector<Cell>;

    // Words why this cell cannot be typed into; empty: it can.
    std::string why_not_type(Cell) const;
    // Each key: totals follow what can be read so far; false: what stands there is no amount.
    bool typing(Cell, const std::string& text);
    void stop_typing(); // Escape
    // False: it was refused, in words, and nothing changed.
    bool type(Cell, const std::string& text);
    void erase(const Cells&);
    // What stands in the editor, as it is understood ("Understood as 1,500,000.00 TRY"), or why it cannot be read.
    std::string understood(const std::string& text) const;
    // The first cell of each line (a row's cells from left to right, or a column's) over the rest of it.
    void fill(const std::vector<Cells>& lines) { extend(lines, 1); }
    // The handle of a selection was dragged: the first `given` cells of each line go on over the rest of it, away from
    // them. Two or more with equal steps between them are continued (10, 20 → 30); others repeat. Totals are left to their parts.
    void extend(const std::vector<Cells>& lines, std::size_t given);
    void paste(const std::string& block, PastePlace);
    std::string copy(const std::vector<std::size_t>& grid_rows, const std::vector<std::size_t>& grid_columns) const;
    void lock(const Cells&, bool);
    void select(std::optional<Cell>);

    // Words why the version cannot go that way now; empty: it can.
    std::string why_not(VersionVerb) const;
    void go(VersionVerb);
    void revise(const std::string& name);
    std::string name_of_revision() const;
    // A new draft; told the refusal, or nothing when it stands (the window shows it then).
    using Told = std::function<void(const std::optional<base::Refusal>&)>;
    void draft_year(DraftWish, Told);
    // Distributes a total over the people (or the territories and teams) directly below the row, as one step; what is
    // locked there stays.
    void allocate(Cell, bool people, const Blend&, std::int64_t total, Told);
    // How many of each are below it.
    std::size_t count_below(std::size_t row, bool people) const;
    // Own figures of longer periods become those of their months, by the standard seasonality.
    void spread(const Cells&);
    // Hundredths of a percent from January on; what the sheet was read with.
    std::array<std::int64_t, 12> seasonality() const;
    base::Period calendar_year() const { return m_state.overview.calendar.days(period(whole_year)); }
    void set_seasonality(const std::string& name, const std::array<std::int64_t, 12>& hundredths, Told);
    void seasonality_of_history(std::function<void(const base::Result<Seasonality>&)>);
    void list_ramps(std::function<void(const std::vector<RampProfile>&)>);
    void add_and_assign_ramp(std::size_t row, const RampProfile&, base::Period days, Told);
    void assign_ramp(std::size_t row, RampId, base::Period days, Told);
    // The credits behind the actual of a row in the chosen period.
    using Credits = std::vector<pipeline::CreditRow>;
    void list_credits(std::size_t row, std::function<void(const base::Result<Credits>&)>);
    void set_limit(std::int64_t millionths); // of over-assignment

    std::string cell_words(std::size_t row, Slot) const; // "Ada Lovelace · Mar 2017"
    base::FiscalPeriod period(Slot) const;

protected:
    void failed() override;

private:
    void overview_came(base::Result<VersionsOverview>);
    void pick_version();
    void load_sheet();
    void sheet_came(base::Result<SheetContent>);
    void show_sheet();
    void load_standings();
    void standings_came(std::vector<base::Result<AttainmentReport>>);
    void rebuild_rows();
    void rebuild_columns();
    void heard(const std::string& topic);
    void look_again();
    std::string why_read_only() const;
    std::string words_when_empty() const;

    // Applies what was asked to the sheet and sends it; words: of the step.
    void carry_out(const CellChanges&, const std::string& words, std::optional<AllocationNote> = {});
    void send(std::vector<FigureChange>, const CellChanges&, std::optional<AllocationNote> = {});
    void saved(const base::Result<FiguresSaved>&, const CellChanges&);
    void settle(const std::vector<FigureConflict>&, const CellChanges&);
    std::optional<Figure> wanted_figure(const std::vector<desk::Decision>&, const std::string& field,
                                        const FigureChange&) const;
    std::vector<FigureChange> changes_of(const CellChanges&) const;
    // Sets many cells; those that refuse are left out, the first refusal is said.
    void set_cells(const std::vector<std::pair<Cell, std::optional<std::int64_t>>>&, const std::string& words);
    void undo_preview();
    void show_changed(const CellChanges&);
    void tell_story();
    void tell_figure(CellStory&) const;
    void tell_below(CellStory&) const;
    void tell_seasonality(CellStory&) const;
    void tell_person(CellStory&) const;
    void tell_standing(CellStory&) const;
    base::Refusal in_words(base::Refusal) const;
    void take(const Allocation&, Slot, const std::string& words);
    void version_came(const base::Result<Version>&, const Told&);
    template <class Verb> void ask_verb(Verb verb, Told told);

    TargetsService& m_service;
    TargetsService& m_slow;
    TargetsView& m_view;
    TargetsState m_state;
    std::optional<SheetContent> m_content;
    std::optional<VersionId> m_wanted;     // the version that was chosen
    std::optional<Subject> m_wanted_subject;
    Grouping m_grouping_shown = Grouping::territories;
    std::optional<Cell> m_cell;            // under the cursor
    std::optional<CellChanges> m_preview;  // of what is being typed
    int m_on_way = 0;                      // edits not yet saved
    bool m_look_again = false;             // when the last of them is
    bool m_reload = false;                 // and read the sheet, even if the version is the same
    std::uint64_t m_sheet_question = 0, m_standing_question = 0;
    std::vector<base::Connection> m_heard;
};

} // namespace hedef::targets
