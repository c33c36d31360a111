# Draws by-any-orientation-shares.svg from by-any-orientation-shares.tsv beside it: gnuplot by-any-orientation-shares.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' by-any-orientation-shares.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,209 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,1097 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,1.829in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "by-any-orientation-shares." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.31225
set rmargin at screen 0.86
set tmargin at screen 0.98086
set bmargin at screen 0.1244
set yrange [183.0:4.0]
unset ytics
set label "PDT" at screen 0.005, screen 0.90909 left front
set label "88.9%" at screen 0.995, screen 0.90909 right front
set label "CBT" at screen 0.005, screen 0.76555 left front
set label "50.0%" at screen 0.995, screen 0.76555 right front
set label "Humanistic" at screen 0.005, screen 0.62201 left front
set label "73.9%" at screen 0.995, screen 0.62201 right front
set label "Integrative" at screen 0.005, screen 0.47847 left front
set label "69.1%" at screen 0.995, screen 0.47847 right front
set label "Family systems" at screen 0.005, screen 0.33493 left front
set label "85.3%" at screen 0.995, screen 0.33493 right front
set label "Other" at screen 0.005, screen 0.19139 left front
set label "84.2%" at screen 0.995, screen 0.19139 right front
set xrange [0.0:100.0]
set xtics ("0%%" 0.0, "25%%" 25.0, "50%%" 50.0, "75%%" 75.0, "100%%" 100.0)
plot "by-any-orientation-shares.tsv" skip 1 using (0.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (25.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (50.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (75.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (100.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using 4:($2+(0.0)):($5-$4):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:($2+(0.0)) with points pt 7 ps 0.9 lc rgb "#3b82c4" notitle
set output
