#include "shell/dialogs/new_company_dialog.h"

#include "base/text.h"
#include "db/own_folder.h"
#include "shell/new_company.h"
#include "shell/trouble_words.h"
#include "uikit/ask.h"
#include "uikit/form_dialog.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/button.h>
#include <wx/filedlg.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>

namespace hedef::shell {

namespace fs = std::filesystem;
using uikit::_;

namespace {

// "acme-ltd.db", where nothing stands yet.
fs::path likely_file(const std::string& name)
{
    std::string stem = base::find_key(name);
    for (char& letter : stem)
        if (!std::isalnum(static_cast<unsigned char>(letter)) || static_cast<unsigned char>(letter) > 127) letter = '-';
    if (stem.empty()) stem = "company";
    const fs::path folder = db::data_folder();
    std::error_code unknown;
    for (int number = 1;; ++number) {
        const fs::path file = folder / (stem + (number > 1 ? "-" + std::to_string(number) : std::string()) + ".db");
        if (!fs::exists(file, unknown)) return file;
    }
}

// The form of it, whose fields go into the wish.
class NewCompanyForm
{
public:
    explicit NewCompanyForm(uikit::FormDialog& dialog)
        : m_dialog(dialog), m_form(dialog.form()), m_name(m_form.text("name", N_("Company &name"), {.required = true})),
          m_currency(m_form.text("currency", N_("C&urrency"), {.required = true, .width = 100})),
          m_start(m_form.choice("fiscal_year_start", N_("&Fiscal year starts in"), months(), {.required = true})),
          m_language(m_form.choice("language", N_("&Language of the company"),
                                   {{"en", wxS("English")}, {"tr", uikit::wx("Türkçe")}}, {.required = true})),
          m_zone(m_form.text("time_zone", N_("&Time zone"), {.required = true})),
          m_file(m_form.text("file", N_("F&ile"), {.required = true}))
    {
        auto* browse = new wxButton(&m_form, wxID_ANY, _("B&rowse…"));
        m_form.row("", browse);
        browse->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_file(); });
        const company::NewCompany usual;
        m_currency.set(usual.currency);
        m_start.set(std::to_string(usual.fiscal_year_start));
        m_language.set(words::spoken() == words::Language::turkish ? "tr" : "en");
        m_zone.set(usual.time_zone);
        follow_name();
        // The file is called like the company until somebody says else.
        m_form.on_change([this] {
            if (m_file.value() == m_likely.string()) follow_name();
        });
    }
    company::NewCompany wish() const
    {
        company::NewCompany wish;
        wish.name = m_name.value();
        wish.currency = m_currency.value();
        std::transform(wish.currency.begin(), wish.currency.end(), wish.currency.begin(),
                       [](unsigned char letter) { return letter < 128 ? std::toupper(letter) : letter; });
        wish.fiscal_year_start = std::stoi(m_start.key());
        wish.language = m_language.key();
        wish.time_zone = m_zone.value();
        return wish;
    }
    fs::path file() const { return fs::absolute(m_file.value()); }

private:
    static std::vector<uikit::Choice> months()
    {
        std::vector<uikit::Choice> all;
        for (unsigned month = 1; month <= 12; ++month) {
            const std::string words = words::month(base::make_date(2001, month, 1)); // "January 2001"
            all.push_back({std::to_string(month), uikit::wx(words.substr(0, words.rfind(' ')))});
        }
        return all;
    }
    void follow_name()
    {
        m_likely = likely_file(m_name.value());
        if (m_file.value() != m_likely.string()) m_file.set(m_likely.string());
    }
    void choose_file()
    {
        const fs::path now = file();
        wxFileDialog dialog(&m_dialog, _("New company file"), uikit::wx(now.parent_path().string()),
                            uikit::wx(now.filename().string()), _("Hedef companies (*.db)|*.db|All files|*"), wxFD_SAVE);
        if (dialog.ShowModal() == wxID_OK) m_file.set(uikit::utf8(dialog.GetPath()));
    }
    uikit::FormDialog& m_dialog;
    uikit::Form& m_form;
    uikit::TextField &m_name, &m_currency;
    uikit::ChoiceField &m_start, &m_language;
    uikit::TextField &m_zone, &m_file;
    fs::path m_likely;
};

} // namespace

fs::path ask_new_company(wxWindow* parent, base::Tasks& slow, const base::Clock& clock)
{
    uikit::FormDialog dialog(parent, _("New company file"), _("&Create the company"));
    NewCompanyForm form(dialog);
    const base::Alive alive;
    fs::path file;
    const bool made = dialog.ask([&](uikit::Saved saved) {
        file = form.file();
        const auto answer = std::make_shared<std::optional<base::Result<base::Done>>>();
        slow.run(
            alive.watch(), [answer, file, wish = form.wish(), &clock] { answer->emplace(make_company_file(file, wish, clock)); },
            [answer, saved] { saved(**answer ? std::nullopt : std::optional((*answer)->refusal())); },
            [saved, file](std::exception_ptr failure) {
                saved(base::Refusal{"shell.new_company.no_folder", "file",
                                    {file.parent_path().string(), uikit::utf8(words_of(failure, file.string()))}});
            });
    });
    return made ? file : fs::path();
}

} // namespace hedef::shell
