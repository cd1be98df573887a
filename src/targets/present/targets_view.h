#pragma once
#include "desk/conflict.h"
#include "targets/present/grid_columns.h"
#include "targets/present/paste_block.h"
#include "targets/sheet_work.h"

#include <optional>
#include <string>
#include <vector>

// What the window Targets shows, and what its presenter asks of it.
namespace hedef::targets {

enum class Saving
{
    saved,
    on_its_way, // edits save themselves at once; this is only between the two
};

struct TargetsState
{
    bool loading = true;
    VersionsOverview overview;
    std::optional<Version> version; // none: there is none for the year
    int year = 0;
    Grouping grouping = Grouping::territories;
    std::vector<Subject> subjects;
    std::size_t subject = 0;
    Slot period = whole_year; // that the columns behind the figures are about
    TargetSheet sheet;
    FigureWords figures;
    std::vector<std::size_t> rows; // of the sheet, as shown
    std::vector<bool> folded;      // by row of the sheet
    std::vector<GridColumn> columns;
    bool months = true; // are among the columns
    std::int64_t limit = 50'000; // over-assignment above this (millionths) is warned of
    Standings standings;
    bool standings_loading = false;
    Saving saving = Saving::saved;
    std::int64_t edits = 0; // that were saved since the window was opened
    std::string empty;     // words why there is no row and what to do; empty: there are rows
    std::string read_only; // words why nothing can be typed; empty: it can
};

// Sentences about the cell under the cursor.
struct CellStory
{
    std::string title; // "Ada Lovelace · Mar 2017"
    std::vector<std::string> sentences;
    bool operator==(const CellStory&) const = default;
};

class TargetsView
{
public:
    virtual ~TargetsView() = default;
    // Everything is another; the state stays where it is until the presenter goes.
    virtual void show(const TargetsState&) = 0;
    // Only the figures of these rows of the sheet are others.
    virtual void show_rows(const std::vector<std::size_t>&) = 0;
    // The columns behind the figures are others.
    virtual void show_standings() = 0;
    // Whether edits are on their way, and what can be done now.
    virtual void show_saving() = 0;
    virtual void show_story(const CellStory&) = 0;
    virtual void refused(const base::Refusal&) = 0;
    // Something was done that is not seen otherwise; empty: nothing to say any more.
    virtual void said(const std::string& words) = 0;
    // "12 of 15 cells can be pasted": true to paste these.
    virtual bool paste_what_is_good(const PastePreview&) = 0;
    virtual std::optional<std::vector<desk::Decision>> decide(const std::vector<desk::FieldConflict>&) = 0;
};

} // namespace hedef::targets
