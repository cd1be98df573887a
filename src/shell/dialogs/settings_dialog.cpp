#include "shell/dialogs/settings_dialog.h"

#include "uikit/form_dialog.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/stattext.h>

#include <string>

namespace hedef::shell {

using uikit::_;

std::optional<Settings> ask_settings(wxWindow* parent, const Settings& now)
{
    uikit::FormDialog dialog(parent, _("Settings"), _("&Apply"));
    auto& form = dialog.form();
    // Each language in its own words, so that whoever does not read the other one finds it.
    auto& language = form.choice("language", N_("&Language"), {{"en", wxS("English")}, {"tr", uikit::wx("Türkçe")}},
                                 {.required = true});
    std::vector<uikit::Choice> sizes;
    for (const int size : text_sizes)
        sizes.push_back({std::to_string(size), _("{1} %", std::to_string(size))});
    auto& text_size = form.choice("text_size", N_("&Text size"), sizes, {.required = true});
    form.row(N_("Colours"), new wxStaticText(&form, wxID_ANY, _("Light or dark, as this computer is set.")));
    form.row("", new wxStaticText(&form, wxID_ANY,
                                  _("Another language is there at once: windows open anew, and you are asked to save before.\n"
                                    "Another text size is there when Hedef is started again.")));
    language.set(now.language == words::Language::turkish ? "tr" : "en");
    text_size.set(std::to_string(now.text_size));

    Settings chosen = now;
    const bool saved = dialog.ask([&](const uikit::Saved& done) {
        chosen.language = *words::parse_language(language.key());
        chosen.text_size = std::stoi(text_size.key());
        done({});
    });
    if (!saved || chosen == now) return std::nullopt;
    return chosen;
}

} // namespace hedef::shell
