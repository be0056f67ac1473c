# De pagina van de dag, aan de deur van een huis.

door-as-of = Toestand op { $date }, { $time }.
door-refresh = Vernieuwen
door-now = Nu hier
door-coming = Nog te komen
door-over = Net afgelopen
door-new = voor het eerst hier
door-is-here = Aanwezig
door-did-not-come = Afwezig
door-present = aanwezig
door-absent = afwezig
door-undo = Verbeteren
door-nobody = Vandaag wordt niemand verwacht.
door-confidential = Deze pagina bevat namen: toon ze alleen aan mensen van het team.
door-closed = Misschien is hij verlopen. Vraag een nieuwe aan de coördinatie.
door-guest = voor één dag
door-deliveries = Leveringen van vandaag
