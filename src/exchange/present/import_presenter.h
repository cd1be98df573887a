#pragma once
#include "desk/presenter.h"
#include "exchange/import_kinds.h"
#include "exchange/present/import_state.h"
#include "exchange/present/import_watch.h"

namespace hedef::exchange {

struct ImportView
{
    virtual ~ImportView() = default;
    virtual void show(const ImportState&) = 0;
};

// The wizard: five steps, each decided here. Files are looked at on the thread of the database, checked and written on
// the second connection.
class ImportPresenter : public desk::Presenter
{
public:
    // soon: of the desk's tasks; slow: of its long tasks. Kinds and services outlive the program's windows.
    ImportPresenter(desk::Desk&, ImportView&, ImportService& soon, ImportService& slow, ImportKinds);
    ~ImportPresenter() override;

    // Shows the first step, empty; "Import another file".
    void start();
    void choose_kind(const std::string& kind);
    void choose_path(const std::string& path);
    void next();
    void back();
    // Stops what is being checked or written; nothing of it stays.
    void stop();

    // Of the file that is shown.
    void show_file(std::size_t file);
    void choose_encoding(Encoding);
    void choose_separator(char);
    void choose_header(bool);
    void choose_decimal(Decimal);
    void choose_date_order(DateOrder);
    // field empty: the column is not used. A field that another column has leaves that one.
    void map_column(std::size_t column, const std::string& field);

    void choose_on_duplicate(OnDuplicate);
    void accept(const std::vector<std::int64_t>& matches, bool yes);
    void accept_all(bool yes);
    // Writes the refused rows with their reasons to a file; nothing goes to the database.
    void save_refused(const std::string& path);

    // Takes back what was just imported.
    void undo();

    bool writing() const { return m_state.busy == ImportBusy::writing; }
    // How far the work is; nothing when none is done.
    ImportWatch::Standing standing() const;
    const ImportState& state() const { return m_state; }

protected:
    void failed() override;

private:
    struct Part
    {
        ImportPart import;
        Mapping mapping; // as it is used; import.mapping holds it once a person changed it
        std::shared_ptr<const FileShown> shown;
        bool ready = false; // can be checked
    };
    struct Ended; // how long work came out
    void open_parts();
    void look();
    static void looked(Part&, const base::Result<ImportService::Look>&);
    void changed_form();
    void check();
    void write();
    ImportRequest request() const;
    void run(ImportBusy, const std::string& words, std::function<ImportOutcome(base::Progress&)>,
             std::function<void(const ImportOutcome&)>);
    void show();
    void decide_next();
    void decide_check();
    std::string why_not_columns() const;

    ImportView& m_view;
    ImportService &m_soon, &m_slow;
    ImportKinds m_kinds;
    ImportState m_state;
    std::string m_request_kind;
    std::vector<Part> m_parts;
    std::shared_ptr<ImportWatch> m_watch;
    std::uint64_t m_run = 0; // the newest long work; answers of older ones fall away
};

} // namespace hedef::exchange
