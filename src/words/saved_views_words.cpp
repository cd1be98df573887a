#include "words/tables.h"

#include <array>

namespace hedef::words {

namespace {

constexpr std::array sentences{
    Sentence{"saved_views.name_missing", N_("The view needs a name.")},
    Sentence{"saved_views.name_too_long", N_("The name of a view may have {1} characters at most.")},
    Sentence{"saved_views.too_long", N_("The view holds too much to be kept: choose less in its filter.")},
    Sentence{"saved_views.gone", N_("The view is not there any more.")},
    Sentence{"saved_views.not_yours", N_("“{1}” is somebody else's view: keep a copy of it under a name of your own.")},
    Sentence{"saved_views.name_taken", N_("You have a view “{1}” already.")},
    Sentence{"saved_views.file_broken", N_("The file holds no view of a list.")},
    Sentence{"saved_views.file_of_other_window", N_("The view in the file belongs to another list.")},
};

} // namespace

std::span<const Sentence> saved_views_sentences()
{
    return sentences;
}

} // namespace hedef::words
