# The sites.

sites-title = Sites
sites-all = All sites
sites-add = Add a site
sites-new = A new site
sites-site = The site
sites-templates = The templates of this site’s shifts
sites-code = Code
sites-code-hint = The code is short, such as LEO, and never changes. Letters, figures, - and _.
sites-name = Name
sites-time-zone = Time zone
sites-open = Open
sites-open-from = Open from
sites-open-until = Open until
sites-open-hint = Without dates the site is always open. Outside of this period no shifts are planned.
sites-always = always
sites-minors = Minors live there: a volunteer is never there without an employee of the site
sites-places = Residents’ places
sites-places-hint = The day from which a number holds. Empty a line to take it away; the last one adds one.
sites-places-count = Places
sites-customs = Customs
sites-looks = Where a no leaves fewer than the least, somebody else is looked for by itself
sites-offers = Places are offered to a few more volunteers than are needed, by experience
sites-reminders = Reminders for who has not chosen themselves
sites-swaps = Exchanges of places
sites-swap =
    { $sites-swap ->
        [free] freely
        [employees_with_consent] freely for volunteers and households, with the coordination’s consent for employees
        [with_consent] with the coordination’s consent
       *[none] none: they talk to the coordination
    }
sites-locations = Locations
sites-no-locations = No locations yet.
sites-location-new = Add a location
sites-location-name = Name of the location
sites-location-name-hint = The name tells nothing that its address must not.
sites-meeting-point = Meeting point
sites-meeting-hint = This is what mails and calendars say.
sites-disclosure = Who sees the address
sites-sees =
    { $sites-sees ->
        [public] everybody
       *[after_confirmation] only who comes there, once it is confirmed or published
    }
sites-address = Address
sites-address-hidden = The address is shown to nobody here. An empty field leaves it as it is; write another one to replace it.
sites-address-gone = Take the address away
sites-zone =
    { $sites-zone ->
        [brussels] in Brussels
        [wallonia] elsewhere
       *[remote] nowhere: on the telephone or at home
    }
sites-region = Where, for travel
sites-location-add = Add this location
sites-location-remove = Remove this location
sites-remove-title = Remove this site
sites-remove-hint = Only a site of which nothing is kept can be removed. If it shall close, write a last day instead.
sites-days = Days that are not as others for the whole site
